import { PageElement } from '#browser/dom/page-element.ts';
import { issuePage, mailAddress } from '#core/site/mail.ts';
import { REPORT_PARTS } from '#core/site/page-tool-parts.ts';
import { quoteOf, reportLetter } from '#core/site/report.ts';

/** 「誤りを知らせる」 with the sentence that the reader selected. What is written is seen before it goes anywhere. */
class ReportMistake extends PageElement<typeof REPORT_PARTS> {
  protected readonly parts = REPORT_PARTS;
  #quote = '';

  protected begin() {
    this.place('copy').hidden = !('clipboard' in navigator);
    this.on('copy', 'click', () => this.#copy());
    // A press on the link may take the selection away: what was last selected counts.
    document.addEventListener('selectionchange', () => this.#select(), { signal: this.signal });
    this.#select();
  }

  get #letter() {
    return reportLetter({ title: this.given('title'), url: this.given('url') }, this.#quote);
  }

  #select() {
    const selection = getSelection();
    const quote = quoteOf(selection?.toString() ?? '');
    const inText = selection?.anchorNode?.parentElement?.closest('main');
    if (!quote || !inText || this.contains(selection?.anchorNode ?? null)) return;
    this.#quote = quote;
    const line = this.place('quote');
    line.hidden = false;
    line.textContent = `選んだ文を添えます: 「${quote}」`;
    const { mail, page } = this.dataset;
    const address = mail ? mailAddress(mail, this.#letter) : issuePage(page, this.#letter);
    if (address) this.place('link', HTMLAnchorElement).href = address;
  }

  async #copy() {
    try {
      await navigator.clipboard.writeText(this.#letter.body ?? '');
      this.status('コピーしました。お問い合わせの画面に貼り付けてください');
    } catch {
      this.status('コピーできませんでした。このページの題名と、直してほしいところをお知らせください');
    }
  }
}

customElements.define('report-mistake', ReportMistake);
