import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

/** IBM's engine, put into the page as text. */
const ENGINE = readFileSync(createRequire(import.meta.url).resolve('accessibility-checker-engine'), 'utf8');

/** Rules whose failures are none here, each with the reason. */
const EXPLAINED: Record<string, string> = {
  aria_article_label_unique: 'Every card begins with a heading of its own; a label would have it read twice.',
  aria_role_valid:
    'A search field may be a combobox (ARIA in HTML, input type=search without a list); the engine does not know it.',
};

interface Found {
  ruleId: string;
  value: [policy: string, confidence: string];
  message: string;
  snippet: string;
}

/** Failures that IBM Equal Access finds for WCAG 2.2 A and AA on a page as it stands, as readable lines. */
export async function equalAccessFaults(page: Page): Promise<string[]> {
  await page.evaluate(ENGINE);
  const found = await page.evaluate(async () => {
    const { ace } = globalThis as unknown as {
      ace: {
        Checker: new () => { check(node: Document, policies: string[]): Promise<{ results: Found[] }> };
      };
    };
    const { results } = await new ace.Checker().check(document, ['WCAG_2_2']);
    return results.map(({ ruleId, value, message, snippet }) => ({ ruleId, value, message, snippet }));
  });
  const explained = ({ ruleId, snippet }: Found) =>
    ruleId in EXPLAINED && (ruleId !== 'aria_role_valid' || /^<input [^>]*role="combobox"/.test(snippet));
  return found
    .filter((one) => one.value[0] === 'VIOLATION' && one.value[1] === 'FAIL' && !explained(one))
    .map(({ ruleId, message, snippet }) => `${ruleId}: ${message} ${snippet.slice(0, 120)}`);
}
