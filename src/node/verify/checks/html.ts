import { htmlFaults } from '../html-rules.ts';
import type { SiteCheck } from '../site-check.ts';

/**
 * Every page is valid HTML. Pages of one shape are checked once (see `skeleton.ts`); what depends on the
 * words — repeated ids, labels that point nowhere — is looked at on every page.
 */
export const html: SiteCheck = ({ site, known }) => {
  const findings: { page: string; message: string }[] = [];
  for (const page of site.pages) {
    const faults = known.recall(page.shape, () => htmlFaults(site.read(page.file), page.file));
    findings.push(...faults.map((message) => ({ page: page.file, message })));
    for (const { check, message } of page.faults)
      if (check === 'html') findings.push({ page: page.file, message });
    const ids = new Set(page.ids);
    for (const id of page.references)
      if (!ids.has(id))
        findings.push({ page: page.file, message: `ラベルなどが指す id「${id}」がありません` });
  }
  return findings;
};
