/** What a page says that its Markdown twin has to say too. */
export interface Outline {
  /** Texts of the headings in `<main>` that a reader sees, in their order. */
  headings: string[];
  /** Numbers of the grounds that marks in the text lead to, each once. */
  claims: string[];
}

/** Finds the outline of a page while a parser goes over it. Fed with every tag, an unclosed one too. */
export class OutlineReader {
  readonly outline: Outline = { headings: [], claims: [] };
  /** Open elements inside `<main>`; true for one that a reader does not see or that is for pressing. */
  #open: { name: string; silent: boolean }[] = [];
  #heading: string | undefined;

  open(name: string, attributes: Record<string, string>): void {
    if (name === 'main' || this.#open.length > 0) {
      if (!EMPTY.has(name)) this.#open.push({ name, silent: isSilent(name, attributes) || this.#silent });
    }
    if (this.#open.length === 0 || this.#silent) return;
    if (HEADING.test(name)) this.#heading = '';
    const claim = attributes['data-claim'];
    if (claim && !this.outline.claims.includes(claim)) this.outline.claims.push(claim);
  }

  text(text: string): void {
    if (this.#heading !== undefined && !this.#silent) this.#heading += text;
  }

  close(name: string): void {
    const at = this.#open.findLastIndex((one) => one.name === name);
    if (at === -1) return;
    if (this.#heading !== undefined && HEADING.test(name)) {
      this.outline.headings.push(this.#heading.trim());
      this.#heading = undefined;
    }
    this.#open.splice(at);
  }

  get #silent(): boolean {
    return this.#open.at(-1)?.silent ?? false;
  }
}

const HEADING = /^h[1-6]$/;
const EMPTY = new Set('area base br col embed hr img input link meta source track wbr'.split(' '));
/** Ways and controls, drawings, and what stands on paper alone or shows another view. */
const SILENT = new Set('nav form dialog template noscript script style svg button'.split(' '));
const SILENT_MARKS = ['hidden', 'data-print-only', 'data-finder-panel'];

function isSilent(name: string, attributes: Record<string, string>): boolean {
  return (
    SILENT.has(name) ||
    attributes['aria-hidden'] === 'true' ||
    SILENT_MARKS.some((mark) => attributes[mark] !== undefined)
  );
}
