import { PageElement } from '#browser/dom/page-element.ts';
import { SHARE_PARTS } from '#core/site/page-tool-parts.ts';

/** Copies the address or hands it to the device's own sharing; nothing is sent to anybody else. */
class PageShare extends PageElement<typeof SHARE_PARTS> {
  protected readonly parts = SHARE_PARTS;

  protected begin() {
    const { url = location.href, title = document.title } = this.dataset;
    // Either is absent where the browser has no such thing.
    this.place('copy').hidden = !('clipboard' in navigator);
    this.on('copy', 'click', () => this.#copy(url));
    this.place('native').hidden = !('share' in navigator);
    // A reader who closes the device's dialogue has not met a fault.
    this.on('native', 'click', () => navigator.share({ url, title }).catch(() => {}));
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
