import { h } from '#browser/dom/h.ts';
import { PageElement } from '#browser/dom/page-element.ts';
import { troubleText } from '#browser/dom/trouble.ts';
import { SavedCases } from '#browser/saved/store.ts';
import { keptPaths } from '#core/saved/list.ts';
import { NotReached } from '#core/site/load.ts';
import { OFFLINE_PAGE_PARTS } from '#core/site/offline-parts.ts';
import { paths, withBase } from '#core/site/paths.ts';
import { sayBytes } from '#core/site/release.ts';
import { Keeper, type KeptState } from './keeper.ts';

const MOST_LISTED = 200;

/** What is kept in this browser, and the whole collection on request. Also stands in for pages that are not kept. */
class OfflinePage extends PageElement<typeof OFFLINE_PAGE_PARTS> {
  protected readonly parts = OFFLINE_PAGE_PARTS;
  #keeper!: Keeper;
  #abort: AbortController | undefined;

  protected begin() {
    this.#keeper = new Keeper(this.root);
    this.place('missed').hidden = location.pathname === withBase(this.root, paths.offline);
    if (!('serviceWorker' in navigator) || !('caches' in window)) {
      this.status('このブラウザーでは、ページを取っておくことができません。');
      this.#tell();
      return;
    }
    this.on('keep', 'click', () => this.#keep());
    this.on('stop', 'click', () => this.#abort?.abort());
    this.on('remove', 'click', () => this.#remove());
    void this.#draw();
  }

  async #draw(): Promise<void> {
    let state: KeptState;
    try {
      state = await this.#keeper.state();
    } catch (error) {
      this.status(
        troubleText(error, {
          what: 'いまは調べられませんでした。',
          connection: '通信できるところで、ページを読み込み直してください。',
        }),
      );
      this.#tell();
      return;
    }
    this.place('box').hidden = false;
    const left = state.all.bytes - state.here.bytes;
    this.place('size').textContent = state.whole
      ? `すべて取ってあります（${sayBytes(state.here.bytes)}）。`
      : `すべてで${sayBytes(state.all.bytes)}${state.here.files ? `、残りは${sayBytes(left)}` : ''}です。`;
    this.place('keep').hidden = state.whole;
    this.place('remove').hidden = state.here.files === 0;
    await this.#drawPages(state.pages);
    this.#tell();
  }

  /** What is kept is said when it is known, at the place where it stays. */
  #tell() {
    this.place('kept').classList.remove('waits');
  }

  async #drawPages(pages: readonly string[]) {
    const titles = await Promise.all(
      pages.slice(0, MOST_LISTED).map(async (path) => ({ path, title: await this.#titleOf(path) })),
    );
    this.place('none').hidden = pages.length > 0;
    this.place('pages').replaceChildren(
      ...titles.map(({ path, title }) => h('li', {}, h('a', { href: withBase(this.root, path) }, title))),
    );
  }

  async #titleOf(path: string): Promise<string> {
    const response = await caches.match(withBase(this.root, path));
    const html = new DOMParser().parseFromString((await response?.text()) ?? '', 'text/html');
    return html.querySelector('h1')?.textContent?.trim() || path;
  }

  async #keep() {
    this.#abort = new AbortController();
    const bar = this.place('progress', HTMLProgressElement);
    this.#busy(true);
    this.status('取っています …');
    try {
      await navigator.storage?.persist?.().catch(() => false);
      const changed = await this.#keeper.keepWhole((done, all) => {
        bar.max = all;
        bar.value = done;
      }, this.#abort.signal);
      this.status(
        `すべて取りました。通信できないところでも、検索まで使えます。${changed ? `${changed}ページは、届くまでの途中で書き換えられていたので、届いたままを取ってあります。` : ''}`,
      );
    } catch (error) {
      this.status(explain(error));
    }
    this.#busy(false);
    await this.#draw();
  }

  async #remove() {
    await this.#keeper.remove(keptPaths(SavedCases.of(this.root).read().list));
    this.status('消しました。手元に保存したもののページは残してあります。');
    await this.#draw();
  }

  #busy(on: boolean) {
    this.place('progress').hidden = !on;
    this.place('stop').hidden = !on;
    this.place('keep', HTMLButtonElement).disabled = on;
    this.place('remove', HTMLButtonElement).disabled = on;
  }
}

function explain(error: unknown): string {
  const name = error instanceof Error || error instanceof DOMException ? error.name : '';
  if (name === 'AbortError') return '途中でやめました。続きからまた取れます。';
  if (name === 'QuotaExceededError')
    return 'この端末の空きが足りませんでした。空きを増やしてから、もう一度お試しください。ここまでの分は残っています。';
  if (error instanceof NotReached)
    return '途中で通信できなくなりました。通信できるところで、もう一度お試しください。ここまでの分は残っています。';
  return troubleText(error, {
    what: '途中で止まりました。',
    connection: '',
    after: 'ここまでの分は残っています。',
  });
}

customElements.define('offline-page', OfflinePage);
