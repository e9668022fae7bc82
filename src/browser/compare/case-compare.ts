import { type CasePage, loadCasePages } from '#browser/dom/case-page.ts';
import { TellingElement } from '#browser/dom/telling-element.ts';
import { SavedCases } from '#browser/saved/store.ts';
import { type CompareRow, compareHtml, compareRows, compareTsv } from '#core/cases/compare/rows.ts';
import { parseIds } from '#core/saved/share.ts';
import { paths, withBase } from '#core/site/paths.ts';
import { drawChooser } from './chooser-view.ts';
import { drawTable } from './table-view.ts';

const MOST = 4;

/** Two to four cases side by side. The address is the state. */
class CaseCompare extends TellingElement {
  protected readonly family = 'compare';
  #pages: CasePage[] = [];
  #rows: CompareRow[] = [];

  connectedCallback() {
    this.place<HTMLInputElement>('only').addEventListener('change', () => this.#draw());
    this.place('copy').addEventListener('click', () => void this.#copy());
    window.addEventListener('popstate', () => void this.#load());
    void this.#load();
  }

  get #root() {
    return this.dataset.root ?? '/';
  }
  async #load() {
    const asked = parseIds(new URLSearchParams(location.search).get('ids') ?? '', 50);
    const slugs = asked.slice(0, MOST);
    this.status(slugs.length ? '事例を読み込んでいます …' : '');
    const { pages, missing } = await loadCasePages(this.#root, slugs);
    this.#pages = pages;
    this.#rows = compareRows(pages);
    this.notice(
      [
        asked.length > MOST ? `比べられるのは${MOST}件までなので、はじめの${MOST}件を並べました。` : '',
        missing.length
          ? `「${missing.join('、')}」は読めませんでした。アドレスを確かめるか、通信できるところで開き直してください。`
          : '',
      ].join(''),
    );
    this.place('tools').hidden = pages.length < 2;
    this.status(
      pages.length > 1 ? `${pages.length}件を比べています。` : '比べたい事例を二件以上選んでください。',
    );
    drawChooser(
      this.place('chooser'),
      pages,
      SavedCases.of(this.#root).read().list.cases,
      MOST,
      (next) => `${withBase(this.#root, paths.compare)}${next.length ? `?ids=${next.join(',')}` : ''}`,
    );
    this.#draw();
  }

  #draw() {
    const only = this.place<HTMLInputElement>('only').checked;
    const rows = only ? this.#rows.filter(({ differs }) => differs) : this.#rows;
    this.place('table').replaceChildren(
      ...(this.#pages.length ? [drawTable(this.#pages, rows, this.#root)] : []),
    );
  }

  /** Both forms at once: a word processor takes the table, a spreadsheet or a plain text field the tabs. */
  async #copy() {
    const tsv = compareTsv(this.#pages, this.#rows);
    const html = compareHtml(this.#pages, this.#rows);
    try {
      await navigator.clipboard.write([
        new ClipboardItem({
          'text/html': new Blob([html], { type: 'text/html' }),
          'text/plain': new Blob([tsv], { type: 'text/plain' }),
        }),
      ]);
      this.status('表をコピーしました。Excel や Word に貼り付けられます。');
    } catch {
      this.notice('コピーできませんでした。表を選んで、コピーしてください。');
    }
  }
}

customElements.define('case-compare', CaseCompare);
