import { giveFile } from '#browser/dom/give-file.ts';
import type { FormResult } from '#core/form/form-check.ts';
import { casePath, newFile } from '#core/form/new-file.ts';
import { valueAt } from '#core/schema/plain-data.ts';
import type { FormModel } from './form-model.ts';

const LEADS: Record<FormResult['publication'], string> = {
  draft:
    '下書きとして届けられます。サイトにはまだ出ず、編集の係と相談しながら仕上げていきます。ありがとうございます。',
  published: '公開できる形になりました。最後まで書いてくださって、ありがとうございます。',
};

/** What folder names may be; known once the schema has come. */
export interface Folders {
  suggest(kana: string): string;
  /** What is wrong with a name, in words; empty when nothing is. */
  fault(name: string): string;
}

interface FinishPlace {
  repository: string;
  branch: string;
  signal: AbortSignal;
}

/** The finished file and the ways to hand it in. */
export class FinishView {
  readonly #model: FormModel;
  readonly #repository: string;
  readonly #branch: string;
  #text = '';
  folders: Folders = { suggest: () => '', fault: () => '' };

  constructor(model: FormModel, { repository, branch, signal }: FinishPlace) {
    this.#model = model;
    this.#repository = repository;
    this.#branch = branch;
    model.place('copy').addEventListener('click', () => void this.#copy(), { signal });
    const give = () => giveFile('index.mdx', this.#text, 'text/plain');
    model.place('download').addEventListener('click', give, { signal });
    model.place('openPage').addEventListener('click', (event) => this.#open(event), { signal });
  }

  /** Shows the file, or that something has to be mended first. */
  show({ faults, text, publication }: FormResult): void {
    const ready = !faults.some(({ severity }) => severity === 'error');
    this.#model.place('finish').hidden = !ready;
    this.#model.place('finishWait').hidden = ready;
    if (!ready) return;
    this.#text = text;
    this.#model.place('finishLead').textContent = LEADS[publication];
    this.#model.place('text').textContent = text;
    this.#folder();
  }

  get #field() {
    return this.#model.place('folder', HTMLInputElement);
  }

  get #link() {
    return this.#model.place('openPage', HTMLAnchorElement);
  }

  #folder() {
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
    const link = this.#link;
    if (fault) {
      link.removeAttribute('href');
      link.setAttribute('aria-disabled', 'true');
      return;
    }
    const { address, filled } = newFile(this.#repository, this.#branch, name, this.#text);
    link.href = address;
    link.removeAttribute('aria-disabled');
    link.dataset.paste = String(!filled);
    link.textContent = filled ? 'リポジトリーで投稿の画面を開く' : 'コピーして、投稿の画面を開く';
    this.#model.place('openWords').textContent = filled
      ? '名前と中身が入った画面が、新しいタブで開きます。確かめて「Propose new file」を押すと、編集の係に届きます。'
      : '文章が長いので、中身をコピーしてから画面を開きます。開いた画面の大きな欄に貼り付けて（Ctrl+V、Mac は ⌘V）「Propose new file」を押すと、編集の係に届きます。';
  }

  #open(event: Event) {
    const link = this.#link;
    if (link.href && link.dataset.paste !== 'true') return;
    event.preventDefault();
    // Another page takes the focus, and without it nothing can be copied: first copy, then open.
    if (link.href)
      void this.#copy().then((copied) => copied && open(link.href, '_blank', 'noopener,noreferrer'));
  }

  async #copy(): Promise<boolean> {
    try {
      await navigator.clipboard.writeText(this.#text);
      this.#show('ファイルの中身をコピーしました。');
      return true;
    } catch {
      const range = document.createRange();
      range.selectNodeContents(this.#model.place('text'));
      getSelection()?.removeAllRanges();
      getSelection()?.addRange(range);
      this.#show(
        'コピーできませんでした。下の文章を選んでおきましたので、Ctrl+C（Mac は ⌘C）でコピーしてください。',
      );
      return false;
    }
  }

  #show(words: string) {
    this.#model.place('finishStatus').textContent = words;
  }
}
