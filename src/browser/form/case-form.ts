import { PageElement } from '#browser/dom/page-element.ts';
import { FORM_PARTS } from '#core/site/case-form-parts.ts';
import { CheckView } from './check-view.ts';
import { DraftView } from './draft-view.ts';
import { FormModel } from './form-model.ts';

/**
 * 「事例を書く」: a form, its draft, and its check. What was typed goes nowhere by itself. Without JavaScript the
 * form stands as a list of what is asked.
 */
class CaseForm extends PageElement<typeof FORM_PARTS> {
  protected readonly parts = FORM_PARTS;

  protected begin() {
    const { signal } = this;
    const model = new FormModel(this.place('form'), signal);
    const check = new CheckView(model, {
      vocabulary: this.given('vocabulary'),
      repository: this.given('repository'),
      branch: this.given('branch'),
      signal,
    });
    const draft = new DraftView(model, this.root, signal);
    this.place('all', HTMLFieldSetElement).disabled = false;
    draft.restore();
    this.dataset.ready = '';
    void check.start();
  }
}

customElements.define('case-form', CaseForm);
