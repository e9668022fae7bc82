import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { FIXTURES } from '#support/content.ts';

/** What the tests of moved and withdrawn pages look for. */
export const FORMER = {
  withdrawn: 'mihon-chorikigu',
  reason: '掲載の根拠を確かめ直すため',
  from: '/cases/old-name/',
  to: '/cases/mihon-machiya/',
} as const;

/** Changes a file of the copy. @throws Error when nothing changed: the collection is no longer what this stands on */
function rewrite(file: string, change: (text: string) => string): void {
  const before = readFileSync(file, 'utf8');
  const text = change(before);
  if (text === before) throw new Error(`${file} has nothing to change`);
  writeFileSync(file, text);
}

/**
 * The fixture collection on another day: one case is withdrawn and one address has moved.
 * @returns its folder
 */
export function formerContent(): string {
  const folder = resolve('.cache/former-content');
  rmSync(folder, { recursive: true, force: true });
  cpSync(FIXTURES, folder, { recursive: true });
  rewrite(join(folder, 'cases', FORMER.withdrawn, 'index.mdx'), (text) =>
    text.replace(
      /^publication: published$/m,
      `publication: withdrawn\nwithdrawnAt: "2026-11-23"\nwithdrawnReason: ${FORMER.reason}`,
    ),
  );
  // What named it names another one now, as the check asks of editors.
  for (const file of ['knowhow/mihon-kizuki/index.mdx', 'cases/mihon-unyu/index.mdx'])
    rewrite(join(folder, file), (text) => text.replaceAll(FORMER.withdrawn, 'mihon-machiya'));
  rewrite(join(folder, 'redirects.yaml'), (text) =>
    text.replace(
      'redirects: []',
      `redirects:\n  - from: ${FORMER.from}\n    to: ${FORMER.to}\n    since: "2026-11-22"`,
    ),
  );
  return folder;
}
