import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright-core';

/** What axe said of one page, as far as the report needs it. */
export interface RuleRun {
  id: string;
  tags: string[];
  failed: boolean;
  /** Readable lines, one for each rule that failed. */
  faults: string[];
}

/**
 * Runs axe on a page as it stands: all rules of WCAG 2.2 A and AA and best practices, with the size of targets,
 * which axe leaves out unless it is asked for.
 * @param rules only these rules, when given
 */
export async function runAxe(page: Page, rules?: string[]): Promise<RuleRun[]> {
  // In one piece: the other way opens a page of its own to put the answers of frames together, and there are none.
  const builder = new AxeBuilder({ page }).setLegacyMode(true);
  builder.options({
    ...(rules
      ? { runOnly: { type: 'rule' as const, values: rules } }
      : { rules: { 'target-size': { enabled: true } } }),
    // Of what passes, only the names of the rules are asked for: to describe thousands of elements takes half the time.
    resultTypes: ['violations'],
  });
  const { violations, passes } = await builder.analyze();
  return [
    ...passes.map(({ id, tags }) => ({ id, tags, failed: false, faults: [] })),
    ...violations.map(({ id, tags, help, nodes }) => ({
      id,
      tags,
      failed: true,
      faults: [
        `${id}: ${help} (${nodes.length}) — ${nodes
          .slice(0, 3)
          .map((node) => `${node.target.join(' ')} ${node.failureSummary ?? ''}`)
          .join(' | ')}`,
      ],
    })),
  ];
}

/** Whether the page scrolls sideways: something is cut or sticks out. */
export function sticksOut(page: Page): Promise<boolean> {
  return page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);
}

/** Spacing that readers may set for themselves (WCAG 1.4.12). */
export const TEXT_SPACING =
  '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; } p { margin-bottom: 2em !important; }';

/** Texts that their own box cuts off, as selectors; a summary that ends in an ellipsis by design is not among them. */
export function cutTexts(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('body *')]
      .filter((one) => {
        const style = getComputedStyle(one);
        if (!/hidden|clip/.test(style.overflow) || style.webkitLineClamp !== 'none') return false;
        if (one.closest('.visually-hidden, svg, [aria-hidden=true], input') || !one.checkVisibility())
          return false;
        return one.scrollHeight > one.clientHeight + 2 || one.scrollWidth > one.clientWidth + 2;
      })
      .map((one) => `${one.localName}.${one.className}`),
  );
}

/** Things to press (but boxes, circles and files, which the browser draws) that the reader's own colours would leave without an edge or an underline. */
export function edgeless(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [
      ...document.querySelectorAll<HTMLElement>(
        'button, .button, select, textarea, input:not([type=hidden], [type=checkbox], [type=radio], [type=file])',
      ),
    ]
      .filter((one) => {
        if (!one.checkVisibility() || one.matches('.visually-hidden *, :disabled')) return false;
        const style = getComputedStyle(one);
        return (
          Number.parseFloat(style.borderTopWidth) === 0 &&
          Number.parseFloat(style.borderBottomWidth) === 0 &&
          !style.textDecorationLine.includes('underline')
        );
      })
      .map((one) => `${one.localName}.${one.className}`),
  );
}

/** What moves although the reader asked for calm. */
export function motions(page: Page): Promise<string[]> {
  return page.evaluate(() => [
    ...document
      .getAnimations()
      .filter((one) => one.playState === 'running')
      .map(() => 'animation'),
    ...(getComputedStyle(document.documentElement).scrollBehavior === 'smooth' ? ['scroll-behavior'] : []),
  ]);
}

/** How much of a low window (400 % zoom) things that stay in place cover, from 0 to 1. */
export function covered(page: Page): Promise<number> {
  return page.evaluate(() => {
    scrollTo(0, document.documentElement.scrollHeight / 2);
    const fixed = [...document.querySelectorAll<HTMLElement>('body *')].filter((one) => {
      const { position } = getComputedStyle(one);
      // A dialog stands in front on purpose, and is left with one key.
      return (
        (position === 'fixed' || position === 'sticky') && !one.closest('dialog') && one.checkVisibility()
      );
    });
    const areas = fixed.map((one) => {
      const box = one.getBoundingClientRect();
      const [width, height] = [
        Math.min(box.right, innerWidth) - Math.max(box.left, 0),
        Math.min(box.bottom, innerHeight) - Math.max(box.top, 0),
      ];
      return Math.max(0, width) * Math.max(0, height);
    });
    return Math.max(0, ...areas) / (innerWidth * innerHeight);
  });
}

/**
 * Walks through a page with Tab.
 * @returns what had the focus without showing it, and whether the focus ever stayed where it was
 */
export async function walk(page: Page, steps: number): Promise<string[]> {
  const faults: string[] = [];
  for (let step = 0; step < steps; step++) {
    await page.keyboard.press('Tab');
    const fault = await page.evaluate(() => {
      const one = document.activeElement;
      const marked = one?.getAttribute('data-walked');
      if (!one || one === document.body) return '';
      if (marked) return `stays on ${one.localName}.${one.className}`;
      for (const other of document.querySelectorAll('[data-walked]')) other.removeAttribute('data-walked');
      one.setAttribute('data-walked', '1');
      // A file is chosen through its label, which is what shows the focus then.
      const label = one.closest('label') ?? one;
      const styles = [getComputedStyle(one), getComputedStyle(one, '::after'), getComputedStyle(label)];
      const seen = styles.some(
        (style) => style.outlineStyle !== 'none' && Number.parseFloat(style.outlineWidth) >= 2,
      );
      return seen ? '' : `unseen on ${one.localName}.${one.className}`;
    });
    if (fault) faults.push(fault);
  }
  return faults;
}
