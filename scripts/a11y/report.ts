import type { AccessibilityReport } from '#node/accessibility/jis.ts';
import { type PageResult, TRIALS } from './verify-page.ts';

/** Sums up what was found page by page; the order of pages and rules does not depend on which came first. */
export function reportOf(
  verified: readonly PageResult[],
  { site, date, tools }: Pick<AccessibilityReport, 'site' | 'date' | 'tools'>,
): AccessibilityReport {
  const rules = new Map<string, { criteria: string[]; passed: number; failed: number }>();
  for (const { rules: runs } of verified)
    for (const { id, tags, failed } of runs) {
      const rule = rules.get(id) ?? { criteria: tags.flatMap(criterionOf), passed: 0, failed: 0 };
      rule[failed ? 'failed' : 'passed'] += 1;
      rules.set(id, rule);
    }
  return {
    site,
    date,
    tools,
    pages: new Set(verified.map(({ path }) => path)).size,
    trials: Object.entries(TRIALS).map(([id, { name, criteria }]) => {
      const tried = verified.flatMap(({ trials }) => trials.filter((one) => one.id === id));
      const faults = tried.reduce((sum, { faults }) => sum + faults.length, 0);
      return { id, name, criteria, pages: tried.length, faults };
    }),
    rules: [...rules].map(([id, rule]) => ({ id, ...rule })).sort((a, b) => (a.id < b.id ? -1 : 1)),
  };
}

/** `wcag143` → `1.4.3`; other tags name no criterion. */
function criterionOf(tag: string): string[] {
  const found = /^wcag(\d)(\d)(\d+)$/.exec(tag);
  return found ? [`${found[1]}.${found[2]}.${found[3]}`] : [];
}
