import type { FormResult } from '#core/form/form-check.ts';
import { casePath } from '#core/form/new-file.ts';
import { valueAt } from '#core/schema/plain-data.ts';
import { drawChanges } from './changes-view.ts';
import type { FormModel } from './form-model.ts';
import { SaveView } from './save-view.ts';
import { SendView } from './send-view.ts';

const LEADS: Record<FormResult['publication'], string> = {
  draft:
    '下書きとして届けられます。サイトにはまだ出ず、編集の係と相談しながら仕上げていきます。ありがとうございます。',
  published: '公開できる形になりました。最後まで書いてくださって、ありがとうございます。',
};

const NOT_READY = '直すところがなくなると、ここに、送れるファイルができます。';
const NOTHING_CHANGED =
  'まだ何も変えていません。どこかを直すと、ここに変わるところと、送れるファイルが出ます。';
const MENDED =
  '直したファイルができました。届けたあと、編集の係が確かめてから、公開中のページが変わります。ありがとうございます。';

/** What folder names may be; known once the schema has come. */
export interface Folders {
  suggest(kana: string): string;
  /** What is wrong with a name, in words; empty when nothing is. */
  fault(name: string): string;
}

const LOCAL =
  '「ファイルに保存」を押すまで、ファイルは変わりません。直すところが残っていても、保存できます。';

interface FinishPlace {
  /** Base path of the site where the form saves to the working tree. */
  local: string | undefined;
  repository: string;
  branch: string;
  signal: AbortSignal;
}

/** The finished file and the ways to hand it in. */
export class FinishView {
  readonly #model: FormModel;
  readonly #send: SendView | SaveView;
  readonly #local: boolean;
  folders: Folders = { suggest: () => '', fault: () => '' };

  constructor(model: FormModel, place: FinishPlace) {
    this.#model = model;
    this.#local = place.local !== undefined;
    this.#send =
      place.local === undefined
        ? new SendView(model.form, { ...place, shown: model.place('text') })
        : new SaveView(model, place.local, place.signal);
  }

  /** Shows the file, or that something has to be mended first. */
  show({ faults, text, publication, changes }: FormResult): void {
    const changed = changes?.patch !== '';
    const { undescribed } = this.#model;
    const sound = this.#local || !faults.some(({ severity }) => severity === 'error');
    const ready = changed && !undescribed && sound;
    if (!changed) this.#model.place('finishWait').textContent = NOTHING_CHANGED;
    else if (undescribed)
      this.#model.place('finishWait').textContent =
        `説明のない写真が${undescribed}枚あります。何が写っているかを書くと、ここに、送れるファイルができます。`;
    else this.#model.place('finishWait').textContent = NOT_READY;
    this.#model.place('finish').hidden = !ready;
    this.#model.place('finishWait').hidden = ready;
    if (!ready) return;
    this.#model.place('finishLead').textContent = this.#local ? LOCAL : changes ? MENDED : LEADS[publication];
    if (changes) drawChanges(this.#model.form, changes);
    this.#model.place('text').textContent = text;
    const title = valueAt(this.#model.answers.data, 'title');
    this.#send.show({
      text,
      title: typeof title === 'string' ? title : '',
      slug: this.#model.mending?.original.slug ?? this.#folder(),
      patch: changes?.patch ?? '',
      pictures: this.#model.pictures,
    });
  }

  get #field() {
    return this.#model.place('folder', HTMLInputElement);
  }

  /** @returns the folder name, empty while it is faulty */
  #folder(): string {
    const field = this.#field;
    const kana = valueAt(this.#model.answers.data, 'company', 'kana');
    // A name that nobody typed follows the firm's reading.
    if (!field.value || field.value === field.dataset.suggested) {
      const suggested = this.folders.suggest(typeof kana === 'string' ? kana : '');
      field.dataset.suggested = suggested;
      if (document.activeElement !== field) field.value = suggested;
    }
    const name = field.value.trim();
    const fault = this.folders.fault(name);
    const line = this.#model.place('folderFault');
    line.textContent = fault;
    line.hidden = !fault;
    if (fault) field.setAttribute('aria-invalid', 'true');
    else field.removeAttribute('aria-invalid');
    this.#model.place('path').textContent = fault ? '' : casePath(name);
    return fault ? '' : name;
  }
}
