import { SavedCases } from '#browser/saved/store.ts';
import { paths, withBase } from '#core/site/paths.ts';
import { sayBytes } from '#core/site/release.ts';
import { Keeper, type KeptState } from './keeper.ts';

const MOST_LISTED = 200;

/** What is kept in this browser, and the whole collection on request. Also stands in for pages that are not kept. */
class OfflinePage extends HTMLElement {
  #keeper!: Keeper;
  #abort: AbortController | undefined;

  connectedCallback() {
    this.#keeper = new Keeper(this.#root);
    this.#part('missed').hidden = location.pathname === withBase(this.#root, paths.offline);
    if (!('serviceWorker' in navigator) || !('caches' in window)) {
      this.#tell('このブラウザーでは、ページを取っておくことができません。');
      return;
    }
    this.#part('keep').addEventListener('click', () => void this.#keep());
    this.#part('stop').addEventListener('click', () => this.#abort?.abort());
    this.#part('remove').addEventListener('click', () => void this.#remove());
    void this.#draw();
  }

  get #root() {
    return this.dataset.root ?? '/';
  }
  #part<T extends HTMLElement = HTMLElement>(name: string): T {
    return this.querySelector(`[data-keep-${name}]`) as T;
  }

  async #draw(): Promise<void> {
    let state: KeptState;
    try {
      state = await this.#keeper.state();
    } catch {
      this.#tell('いまは調べられませんでした。通信できるところで、ページを読み込み直してください。');
      return;
    }
    this.#part('box').hidden = false;
    const left = state.all.bytes - state.here.bytes;
    this.#part('size').textContent = state.whole
      ? `すべて取ってあります（${sayBytes(state.here.bytes)}）。`
      : `すべてで${sayBytes(state.all.bytes)}${state.here.files ? `、残りは${sayBytes(left)}` : ''}です。`;
    this.#part('keep').hidden = state.whole;
    this.#part('remove').hidden = state.here.files === 0;
    await this.#drawPages(state.pages);
  }

  async #drawPages(pages: readonly string[]) {
    const titles = await Promise.all(
      pages.slice(0, MOST_LISTED).map(async (path) => ({ path, title: await this.#titleOf(path) })),
    );
    this.#part('none').hidden = pages.length > 0;
    this.#part('pages').replaceChildren(
      ...titles.map(({ path, title }) => {
        const item = document.createElement('li');
        const link = document.createElement('a');
        link.href = withBase(this.#root, path);
        link.textContent = title;
        item.append(link);
        return item;
      }),
    );
  }

  async #titleOf(path: string): Promise<string> {
    const response = await caches.match(withBase(this.#root, path));
    const html = new DOMParser().parseFromString((await response?.text()) ?? '', 'text/html');
    return html.querySelector('h1')?.textContent?.trim() || path;
  }

  async #keep() {
    this.#abort = new AbortController();
    const bar = this.#part<HTMLProgressElement>('progress');
    this.#busy(true);
    this.#tell('取っています …');
    try {
      await navigator.storage?.persist?.().catch(() => false);
      await this.#keeper.keepWhole((done, all) => {
        bar.max = all;
        bar.value = done;
      }, this.#abort.signal);
      this.#tell('すべて取りました。通信できないところでも、検索まで使えます。');
    } catch (error) {
      this.#tell(explain(error as Error));
    }
    this.#busy(false);
    await this.#draw();
  }

  async #remove() {
    const { cases } = SavedCases.of(this.#root).read().list;
    await this.#keeper.remove(cases.flatMap(({ slug }) => [paths.case(slug), paths.cover(slug)]));
    this.#tell('消しました。「保存」した事例のページは残してあります。');
    await this.#draw();
  }

  #busy(on: boolean) {
    this.#part('progress').hidden = !on;
    this.#part('stop').hidden = !on;
    this.#part<HTMLButtonElement>('keep').disabled = on;
    this.#part<HTMLButtonElement>('remove').disabled = on;
  }
  #tell(text: string) {
    this.#part('status').textContent = text;
  }
}

function explain(error: Error): string {
  if (error.name === 'AbortError') return '途中でやめました。続きからまた取れます。';
  if (error.name === 'QuotaExceededError')
    return 'この端末の空きが足りませんでした。空きを増やしてから、もう一度お試しください。ここまでの分は残っています。';
  return '途中で通信できなくなりました。通信できるところで、もう一度お試しください。ここまでの分は残っています。';
}

customElements.define('offline-page', OfflinePage);
