import { giveFile } from '#browser/dom/give-file.ts';
import { casePath, newFile } from '#core/form/new-file.ts';
import { part } from './dom.ts';
import type { Judgement } from './form-judge.ts';

const LEADS: Record<Judgement['publication'], string> = {
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

/** The finished file and the ways to hand it in. */
export class FinishView {
  readonly #form: HTMLElement;
  readonly #repository: string;
  readonly #branch: string;
  #text = '';
  folders: Folders = { suggest: () => '', fault: () => '' };

  constructor(form: HTMLElement, repository: string, branch: string) {
    this.#form = form;
    this.#repository = repository;
    this.#branch = branch;
    part(form, '[data-copy]').addEventListener('click', () => void this.#copy());
    part(form, '[data-download]').addEventListener('click', () =>
      giveFile('index.mdx', this.#text, 'text/plain'),
    );
    part(form, '[data-open-page]').addEventListener('click', (event) => this.#open(event));
  }

  /** Shows the file, or that something has to be mended first. */
  show(judged: Judgement | undefined, kana: string): void {
    const ready = judged !== undefined && !judged.faults.some(({ severity }) => severity === 'error');
    part(this.#form, '[data-finish]').hidden = !ready;
    part(this.#form, '[data-finish-wait]').hidden = ready;
    if (!ready) return;
    this.#text = judged.text;
    part(this.#form, '[data-finish-lead]').textContent = LEADS[judged.publication];
    part(this.#form, '[data-text]').textContent = judged.text;
    this.#folder(kana);
  }

  get #field() {
    return part<HTMLInputElement>(this.#form, '[data-folder]');
  }

  #folder(kana: string) {
    const field = this.#field;
    // A name that nobody typed follows the firm's reading.
    if (!field.value || field.value === field.dataset.suggested) {
      const suggested = this.folders.suggest(kana);
      field.dataset.suggested = suggested;
      if (document.activeElement !== field) field.value = suggested;
    }
    const name = field.value.trim();
    const fault = this.folders.fault(name);
    const line = part(this.#form, '#f-folder-fault');
    line.textContent = fault;
    line.hidden = !fault;
    field.toggleAttribute('aria-invalid', false);
    if (fault) field.setAttribute('aria-invalid', 'true');
    part(this.#form, '[data-path]').textContent = fault ? '' : casePath(name);
    const link = part<HTMLAnchorElement>(this.#form, '[data-open-page]');
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
    part(this.#form, '[data-open-words]').textContent = filled
      ? '名前と中身が入った画面が、新しいタブで開きます。確かめて「Propose new file」を押すと、編集の係に届きます。'
      : '文章が長いので、中身をコピーしてから画面を開きます。開いた画面の大きな欄に貼り付けて（Ctrl+V、Mac は ⌘V）「Propose new file」を押すと、編集の係に届きます。';
  }

  #open(event: Event) {
    const link = event.currentTarget as HTMLAnchorElement;
    if (link.href && link.dataset.paste !== 'true') return;
    event.preventDefault();
    // Another page takes the focus, and without it nothing can be copied: first copy, then open.
    if (link.href)
      void this.#copy().then((copied) => copied && open(link.href, '_blank', 'noopener,noreferrer'));
  }

  async #copy(): Promise<boolean> {
    try {
      await navigator.clipboard.writeText(this.#text);
      this.#tell('ファイルの中身をコピーしました。');
      return true;
    } catch {
      const range = document.createRange();
      range.selectNodeContents(part(this.#form, '[data-text]'));
      getSelection()?.removeAllRanges();
      getSelection()?.addRange(range);
      this.#tell(
        'コピーできませんでした。下の文章を選んでおきましたので、Ctrl+C（Mac は ⌘C）でコピーしてください。',
      );
      return false;
    }
  }

  #tell(words: string) {
    part(this.#form, '[data-finish-status]').textContent = words;
  }
}
