import { expect, test } from 'vitest';
import { formatSiteFinding } from '#node/verify/site-finding.ts';
import { verifySite } from '#node/verify/verify-site.ts';
import { SITES } from '#support/site.ts';

test.for(SITES)(
  'no check finds a fault in the built site ($name)',
  { timeout: 300_000 },
  async ({ folder }) => {
    const { findings, pages, files } = await verifySite(folder);
    expect(findings.filter(({ severity }) => severity === 'error').map(formatSiteFinding)).toEqual([]);
    expect(pages).toBeGreaterThan(100);
    expect(files).toBeGreaterThan(pages);
  },
);
