import { giveFile } from '#browser/dom/give-file.ts';
import { every, part } from '#browser/dom/part.ts';
import { editFile, newFile } from '#core/form/new-file.ts';
import { type CasePicture, packParcel, parcelName } from '#core/form/pack-parcel.ts';
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
  pictures: readonly CasePicture[];
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
  #finished: Finished = { text: '', title: '', slug: '', patch: '', pictures: [] };

  constructor(root: HTMLElement, place: SendPlace) {
    this.#root = root;
    this.#place = place;
    this.#click('copy', () => void this.#copy());
    this.#click('download', () => this.#give());
    this.#click('share', () => void this.#share());
    this.#click('patch', () => this.#givePatch());
    this.#click('zip', () => this.#giveZip());
    // The mail program opens by the link itself; the file comes with the same press.
    this.#click('mail', () => (this.#finished.pictures.length ? this.#giveZip() : this.#give()));
    this.#click('page', (event) => this.#copyAndOpen(event));
    this.#click('github', (event) => {
      const link = this.#link('github');
      if (!link?.href || link.dataset.paste === 'true') this.#copyAndOpen(event);
    });
  }

  show(finished: Finished): void {
    this.#finished = finished;
    const { text, title, slug, patch, pictures } = finished;
    const name = pictures.length ? parcelName(slug) : fileName(slug);
    for (const place of this.#all('zip')) place.hidden = !pictures.length;
    for (const place of this.#all('pictures')) place.hidden = !pictures.length;
    for (const place of this.#all('patch')) place.hidden = !patch;
    for (const place of this.#all('file')) place.textContent = name;
    for (const place of this.#all('shareWay')) place.hidden = !canShare(this.#files);
    const mail = this.#link('mail');
    if (mail) mail.href = caseMail(mail.dataset.to ?? '', title, name, patch !== '');
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

  /** The text and the pictures beside it: programs take no ZIP. */
  get #files(): File[] {
    const { text, slug, pictures } = this.#finished;
    return [
      new File([text], fileName(slug), { type: 'text/plain' }),
      ...pictures.map(({ name, bytes }) => {
        const type = `image/${name.split('.').at(-1)?.replace('jpg', 'jpeg')}`;
        return new File([new Uint8Array(bytes)], name, { type });
      }),
    ];
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

  #giveZip() {
    const { text, slug, pictures } = this.#finished;
    const zip = new Blob([new Uint8Array(packParcel(slug, text, pictures))], { type: 'application/zip' });
    giveFile(parcelName(slug), zip);
    this.#say(`文と写真の入った「${parcelName(slug)}」を受け取りました。まだ送られていません。`);
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
      await navigator.share({ files: this.#files, title: subject });
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
function canShare(files: File[]): boolean {
  return typeof navigator.canShare === 'function' && navigator.canShare({ files });
}
