import { PageElement } from '#browser/dom/page-element.ts';
import { FORM_PARTS } from '#core/site/case-form-parts.ts';
import { CheckView } from './check-view.ts';
import { DraftView } from './draft-view.ts';
import { FormModel } from './form-model.ts';
import { ManuscriptView } from './manuscript-view.ts';
import { MendView } from './mend-view.ts';
import { PicturesView } from './pictures-view.ts';

/**
 * 「事例を書く」: a form, its draft, and its check; with `?case=<slug>` it holds a published case to be mended. What
 * was typed goes nowhere by itself. Without JavaScript the form stands as a list of what is asked.
 */
class CaseForm extends PageElement<typeof FORM_PARTS> {
  protected readonly parts = FORM_PARTS;

  protected async begin() {
    const { signal, root } = this;
    const mended = new URL(location.href).searchParams.get('case');
    const model = new FormModel(this.place('form'), signal);
    const check = new CheckView(model, {
      vocabulary: this.given('vocabulary'),
      repository: this.given('repository'),
      branch: this.given('branch'),
      signal,
    });
    const draft = new DraftView(model, { root, mended: mended ?? '', signal });
    new PicturesView(model, signal);
    new ManuscriptView(model, { check, draft, signal });
    if (mended === null) draft.restore();
    else if (!(await new MendView(this, { model, check, draft, root }).open(mended))) return;
    this.place('all', HTMLFieldSetElement).disabled = false;
    this.dataset.ready = '';
    void check.start();
  }
}

customElements.define('case-form', CaseForm);
