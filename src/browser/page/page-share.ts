/** Copies the address or hands it to the device's own sharing; nothing is sent to anybody else. */
class PageShare extends HTMLElement {
  connectedCallback() {
    const { url = location.href, title = document.title } = this.dataset;
    const copy = this.querySelector<HTMLElement>('[data-share-copy]');
    const native = this.querySelector<HTMLElement>('[data-share-native]');
    if (copy && navigator.clipboard) {
      copy.hidden = false;
      copy.addEventListener('click', () => void this.#copy(url));
    }
    if (native && navigator.share) {
      native.hidden = false;
      // A reader who closes the device's dialogue has not met a fault.
      native.addEventListener('click', () => void navigator.share({ url, title }).catch(() => {}));
    }
  }

  async #copy(url: string) {
    const status = this.querySelector('[data-share-status]');
    let told = 'リンクをコピーしました';
    try {
      await navigator.clipboard.writeText(url);
    } catch {
      told = `コピーできませんでした。このアドレスをお使いください: ${url}`;
    }
    if (status) status.textContent = told;
  }
}

customElements.define('page-share', PageShare);
