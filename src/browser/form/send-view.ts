import { giveFile } from '#browser/dom/give-file.ts';
import { every, part } from '#browser/dom/part.ts';
import { editFile, newFile } from '#core/form/new-file.ts';
import { caseLetter, caseMail, fileName } from '#core/form/sending.ts';
import { SEND_PARTS } from '#core/site/case-form-parts.ts';
import type { NameOf } from '#core/site/page-parts.ts';

/** What is to be sent. */
export interface Finished {
  text: string;
  title: string;
  /** Folder name; empty while it is faulty. */
  slug: string;
  /** What a mended case changes, for `git apply`; empty for a new one. */
  patch: string;
}

interface SendPlace {
  /** Empty where the site has none. */
  repository: string;
  branch: string;
  signal: AbortSignal;
  /** Where the whole text stands, to be selected when it cannot be copied. */
  shown: HTMLElement;
}

type Name = NameOf<typeof SEND_PARTS>;

/** The ways by which the finished file can be sent from here. */
export class SendView {
  readonly #root: HTMLElement;
  readonly #place: SendPlace;
  #finished: Finished = { text: '', title: '', slug: '', patch: '' };

  constructor(root: HTMLElement, place: SendPlace) {
    this.#root = root;
    this.#place = place;
    this.#click('copy', () => void this.#copy());
    this.#click('download', () => this.#give());
    this.#click('share', () => void this.#share());
    this.#click('patch', () => this.#givePatch());
    // The mail program opens by the link itself; the file comes with the same press.
    this.#click('mail', () => this.#give());
    this.#click('page', (event) => this.#copyAndOpen(event));
    this.#click('github', (event) => {
      const link = this.#link('github');
      if (!link?.href || link.dataset.paste === 'true') this.#copyAndOpen(event);
    });
  }

  show(finished: Finished): void {
    this.#finished = finished;
    const { text, title, slug, patch } = finished;
    for (const place of this.#all('patch')) place.hidden = !patch;
    for (const place of this.#all('file')) place.textContent = fileName(slug);
    for (const place of this.#all('shareWay')) place.hidden = !canShare(this.#file);
    const mail = this.#link('mail');
    if (mail) mail.href = caseMail(mail.dataset.to ?? '', title, fileName(slug), patch !== '');
    const link = this.#link('github');
    if (!link) return;
    const { repository, branch } = this.#place;
    if (!slug) {
      link.removeAttribute('href');
      link.setAttribute('aria-disabled', 'true');
      return;
    }
    const { address, filled } = patch
      ? { address: editFile(repository, branch, slug), filled: false }
      : newFile(repository, branch, slug, text);
    link.href = address;
    link.removeAttribute('aria-disabled');
    link.dataset.paste = String(!filled);
    link.textContent = filled ? 'GitHub の画面を開く' : 'コピーして、GitHub の画面を開く';
    part(this.#root, SEND_PARTS, 'githubWords').textContent = patch
      ? '直したファイルの中身をコピーしてから、この事例のファイルを開きます。開いた画面の文をぜんぶ選んで（Ctrl+A、Mac は ⌘A）、貼り付けてください（Ctrl+V、Mac は ⌘V）。'
      : filled
        ? '名前と中身の入った画面が、新しいタブで開きます。'
        : '文章が長いので、中身をコピーしてから画面を開きます。開いた画面の大きな欄に貼り付けてください（Ctrl+V、Mac は ⌘V）。';
  }

  get #file(): File {
    const { text, slug } = this.#finished;
    return new File([text], fileName(slug), { type: 'text/plain' });
  }

  #all(name: Name): HTMLElement[] {
    return every(this.#root, SEND_PARTS, name);
  }

  /** A way that this site may not have. */
  #link(name: Name): HTMLAnchorElement | undefined {
    return this.#all(name).find((one) => one instanceof HTMLAnchorElement);
  }

  #click(name: Name, work: (event: Event) => void) {
    const { signal } = this.#place;
    for (const place of this.#all(name)) place.addEventListener('click', work, { signal });
  }

  #give() {
    const { text, slug } = this.#finished;
    giveFile(fileName(slug), text, 'text/plain');
    this.#say(`「${fileName(slug)}」を受け取りました。まだ送られていません。`);
  }

  #givePatch() {
    const { patch, slug } = this.#finished;
    giveFile(`${slug}.patch`, patch, 'text/plain');
    this.#say(`「${slug}.patch」を受け取りました。まだ送られていません。`);
  }

  async #share() {
    const { title, slug, patch } = this.#finished;
    const { subject } = caseLetter(title, fileName(slug), patch !== '');
    try {
      await navigator.share({ files: [this.#file], title: subject });
      this.#say('ファイルを、選んだアプリに渡しました。そのアプリで送ってください。');
    } catch (error) {
      // Whoever closes the device's dialogue has not met a fault.
      if (error instanceof DOMException && error.name === 'AbortError') return;
      this.#say('この端末では渡せませんでした。ほかの送り方をお使いください。');
    }
  }

  /** Another page takes the focus, and without it nothing can be copied: first copy, then open. */
  #copyAndOpen(event: Event) {
    event.preventDefault();
    const link = event.currentTarget;
    if (!(link instanceof HTMLAnchorElement) || !link.href) return;
    void this.#copy().then((copied) => copied && open(link.href, '_blank', 'noopener,noreferrer'));
  }

  async #copy(): Promise<boolean> {
    try {
      await navigator.clipboard.writeText(this.#finished.text);
      this.#say('ファイルの中身をコピーしました。');
      return true;
    } catch {
      const range = document.createRange();
      range.selectNodeContents(this.#place.shown);
      getSelection()?.removeAllRanges();
      getSelection()?.addRange(range);
      this.#say(
        'コピーできませんでした。下の文章を選んでおきましたので、Ctrl+C（Mac は ⌘C）でコピーしてください。',
      );
      return false;
    }
  }

  #say(words: string) {
    part(this.#root, SEND_PARTS, 'status').textContent = words;
  }
}

/** Whether this device hands a file to its programs. */
function canShare(file: File): boolean {
  return typeof navigator.canShare === 'function' && navigator.canShare({ files: [file] });
}
