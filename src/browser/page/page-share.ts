import { PageElement } from '#browser/dom/page-element.ts';
import { SHARE_PARTS } from '#core/site/page-tool-parts.ts';

/** Copies the address or the text, or hands the address to the device's own sharing; nothing is sent to anybody else. */
class PageShare extends PageElement<typeof SHARE_PARTS> {
  protected readonly parts = SHARE_PARTS;

  protected begin() {
    const { url = location.href, title = document.title } = this.dataset;
    // Either is absent where the browser has no such thing.
    this.place('copy').hidden = !('clipboard' in navigator);
    this.on('copy', 'click', () => this.#copy(url));
    this.place('markdown').hidden = !('clipboard' in navigator && 'ClipboardItem' in window);
    this.on('markdown', 'click', () => this.#copyText());
    this.place('native').hidden = !('share' in navigator);
    // A reader who closes the device's dialogue has not met a fault.
    this.on('native', 'click', () => navigator.share({ url, title }).catch(() => {}));
  }

  /** The Markdown twin: with its source and licence at the top, as it lies on the server. */
  async #copyText() {
    const address = this.place('markdown').getAttribute(SHARE_PARTS.attribute('markdown')) ?? '';
    const text = fetch(address).then(async (answer) => {
      if (!answer.ok) throw new Error(`${answer.status}`);
      return new Blob([await answer.text()], { type: 'text/plain' });
    });
    try {
      // Handed over before it is there: some browsers let only the press itself write.
      await navigator.clipboard.write([new ClipboardItem({ 'text/plain': text })]);
      this.status('出典と利用条件を添えた文章をコピーしました');
    } catch {
      this.status('文章をコピーできませんでした。通信を確かめて、もう一度お試しください');
    }
  }

  async #copy(url: string) {
    try {
      await navigator.clipboard.writeText(url);
      this.status('リンクをコピーしました');
    } catch {
      this.status(`コピーできませんでした。このアドレスをお使いください: ${url}`);
    }
  }
}

customElements.define('page-share', PageShare);
