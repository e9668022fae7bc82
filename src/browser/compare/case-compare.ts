import { CasesElement } from '#browser/dom/cases-element.ts';
import { SavedCases } from '#browser/saved/store.ts';
import { type CompareRow, compareHtml, compareRows, compareTsv } from '#core/cases/compare/rows.ts';
import { casesOf } from '#core/saved/list.ts';
import { COMPARE_PARTS } from '#core/site/compare-parts.ts';
import { paths, withBase } from '#core/site/paths.ts';
import { drawChooser } from './chooser-view.ts';
import { drawTable } from './compare-table.ts';

const MOST = 4;

/** Two to four cases side by side. The address is the state. */
class CaseCompare extends CasesElement<typeof COMPARE_PARTS> {
  protected readonly parts = COMPARE_PARTS;
  protected readonly most = MOST;
  protected readonly words = {
    none: '',
    many: `比べられるのは${MOST}件までなので、はじめの${MOST}件を並べました。`,
    here: (count: number) =>
      count > 1 ? `${count}件を比べています。` : '比べたい事例を二件以上選んでください。',
  };
  #rows: CompareRow[] = [];
  #same: readonly HTMLElement[] = [];

  protected begin() {
    this.on('only', 'change', () => this.#narrow());
    this.on('copy', 'click', () => this.#copy());
    window.addEventListener('popstate', () => void this.#show(), { signal: this.signal });
    void this.#show();
  }

  async #show() {
    if (!(await this.load())) return;
    this.#rows = compareRows(this.pages);
    this.place('tools').hidden = this.pages.length < 2;
    const saved = casesOf(SavedCases.of(this.root).read().list);
    this.place('more').hidden = saved.length === 0;
    drawChooser(
      this.place('chooser'),
      this.pages,
      saved,
      MOST,
      (next) => `${withBase(this.root, paths.compare)}${next.length ? `?ids=${next.join(',')}` : ''}`,
    );
    this.#draw();
  }

  #draw() {
    const { nodes, same } = drawTable(this.pages, this.#rows, this.root);
    this.#same = same;
    this.place('table').replaceChildren(...(this.pages.length ? nodes : []));
    this.#narrow();
  }

  /** Hides what tells no difference. What stays is not drawn anew: laying a long table out takes a slow phone long. */
  #narrow() {
    const only = this.place('only', HTMLInputElement).checked;
    for (const one of this.#same) one.hidden = only;
  }

  /** Both forms at once: a word processor takes the table, a spreadsheet or a plain text field the tabs. */
  async #copy() {
    const tsv = compareTsv(this.pages, this.#rows);
    const html = compareHtml(this.pages, this.#rows);
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
