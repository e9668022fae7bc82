import type { Memory } from '#node/cache/memory.ts';
import { htmlFaults } from '../html-rules.ts';
import type { SiteCheck } from '../site-check.ts';

/**
 * Every page is valid HTML. A page made of pieces that all stand on valid pages is not read again (see
 * `page-pieces.ts`); what depends on the words — repeated ids, labels that point nowhere — is looked at on every page.
 */
export const html: SiteCheck = ({ site, known }) => {
  const findings: { page: string; message: string }[] = [];
  const valid = validPieces(known);
  for (const page of site.pages) {
    if (!page.pieces.every(valid.has)) {
      const faults = known.recall(site.read(page.file), () => htmlFaults(site.read(page.file), page.file));
      if (!faults.length) valid.add(page.pieces);
      findings.push(...faults.map((message) => ({ page: page.file, message })));
    }
    for (const { check, message } of page.faults)
      if (check === 'html') findings.push({ page: page.file, message });
    const ids = new Set(page.ids);
    for (const id of page.references)
      if (!ids.has(id))
        findings.push({ page: page.file, message: `ラベルなどが指す id「${id}」がありません` });
  }
  return findings;
};

/** The pieces that stand on a page without fault, in this run or one before. */
function validPieces(known: Memory<string[]>) {
  const valid = new Set<string>();
  return {
    has(piece: string): boolean {
      if (!valid.has(piece) && known.get(piece)) valid.add(piece);
      return valid.has(piece);
    },
    add(pieces: readonly string[]): void {
      for (const piece of pieces) if (!valid.has(piece)) known.set(piece, []);
    },
  };
}
