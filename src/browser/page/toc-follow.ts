import { PageElement } from '#browser/dom/page-element.ts';
import { every, part } from '#browser/dom/part.ts';
import { TOC_PARTS } from '#core/site/page-tool-parts.ts';

/** The width of the theme from which on the 目次 stands beside the text, as in case.css. */
const DESK = '--width-desk';

/**
 * Marks in the 目次 the section that is being read, and folds it away where it stands above the text. Without
 * JavaScript the 目次 is a plain list of links.
 */
class TocFollow extends PageElement<typeof TOC_PARTS> {
  protected readonly parts = TOC_PARTS;

  protected begin() {
    const list = part(this, TOC_PARTS, 'list', HTMLDetailsElement);
    const desk = matchMedia(`(min-width: ${getComputedStyle(this).getPropertyValue(DESK)})`);
    list.open = desk.matches;
    desk.addEventListener('change', () => (list.open = desk.matches), { signal: this.signal });
    const links = new Map(
      every(this, TOC_PARTS, 'link').flatMap((link) =>
        link instanceof HTMLAnchorElement ? [[decodeURIComponent(link.hash.slice(1)), link] as const] : [],
      ),
    );
    const headings = [...links.keys()].flatMap((id) => document.getElementById(id) ?? []);
    const draw = () => {
      // The section being read is the last whose heading has passed the upper third of the window.
      const line = window.innerHeight / 3;
      const current =
        headings.filter((heading) => heading.getBoundingClientRect().top <= line).at(-1) ?? headings[0];
      for (const [id, link] of links) {
        if (id === current?.id) link.setAttribute('aria-current', 'true');
        else link.removeAttribute('aria-current');
      }
    };
    const observer = new IntersectionObserver(draw, { rootMargin: '0px 0px -66% 0px', threshold: [0, 1] });
    for (const heading of headings) observer.observe(heading);
    this.signal.addEventListener('abort', () => observer.disconnect());
    draw();
  }
}

customElements.define('toc-follow', TocFollow);
