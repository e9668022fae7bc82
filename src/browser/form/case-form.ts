import { PageElement } from '#browser/dom/page-element.ts';
import { part } from '#browser/dom/part.ts';
import { FORM_PARTS, MEND_PARTS } from '#core/site/case-form-parts.ts';
import { CheckView } from './check-view.ts';
import { DraftView } from './draft-view.ts';
import { openEditorsFields } from './editors-fields.ts';
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
    const local = this.dataset.local !== undefined;
    if (local) openEditorsFields(this.place('form'), signal);
    const model = new FormModel(this.place('form'), signal);
    const check = new CheckView(model, {
      vocabulary: this.given('vocabulary'),
      repository: this.given('repository'),
      branch: this.given('branch'),
      local: local ? root : undefined,
      signal,
    });
    const draft = new DraftView(model, { root, mended: mended ?? '', local, signal });
    const pictures = new PicturesView(model, signal);
    new ManuscriptView(model, { check, draft, pictures, signal });
    if (local) this.#tellLocal();
    if (mended === null) draft.restore();
    else if (!(await new MendView(this, { model, check, draft, root, local }).open(mended))) return;
    this.place('all', HTMLFieldSetElement).disabled = false;
    this.dataset.ready = '';
    void check.start();
  }

  /** Nothing of what is written leaves this machine, and it stays in files. */
  #tellLocal() {
    part(this, MEND_PARTS, 'promise').textContent =
      'この機械の中だけで動いています。「ファイルに保存」を押すと、フォルダーのファイルに書きます。どこへも送られません。';
  }
}

customElements.define('case-form', CaseForm);
