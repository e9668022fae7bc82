import { PageElement } from '#browser/dom/page-element.ts';
import { every } from '#browser/dom/part.ts';
import { TOC_PARTS } from '#core/site/page-tool-parts.ts';

/** Marks in the 目次 the section that is being read. Without JavaScript the 目次 is a plain list of links. */
class TocFollow extends PageElement<typeof TOC_PARTS> {
  protected readonly parts = TOC_PARTS;

  protected begin() {
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
