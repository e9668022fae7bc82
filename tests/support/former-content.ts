import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** What the tests of moved and withdrawn pages look for. */
export const FORMER = {
  withdrawn: 'sano-hanabi',
  reason: '掲載の根拠を確かめ直すため',
  from: '/cases/old-name/',
  to: '/cases/kamino-natto/',
} as const;

/**
 * A copy of the content in which one case is withdrawn and one address has moved.
 * @returns its folder
 */
export function formerContent(): string {
  const folder = resolve('.cache/former-content');
  rmSync(folder, { recursive: true, force: true });
  cpSync('content', folder, { recursive: true });
  const file = join(folder, 'cases', FORMER.withdrawn, 'index.mdx');
  const before = readFileSync(file, 'utf8');
  const text = before.replace(
    /^publication: published$/m,
    `publication: withdrawn\nwithdrawnAt: "2026-11-23"\nwithdrawnReason: ${FORMER.reason}`,
  );
  if (text === before) throw new Error(`${file} は公開中ではありません`);
  writeFileSync(file, text);
  const redirects = `label: 移ったページ\nredirects:\n  - from: ${FORMER.from}\n    to: ${FORMER.to}\n    since: "2026-11-22"\n`;
  writeFileSync(join(folder, 'redirects.yaml'), redirects);
  return folder;
}
