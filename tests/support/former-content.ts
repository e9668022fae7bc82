import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** Folders of the published cases that no other entry names, so that each may go without leaving a hole. */
function lonely(): string[] {
  const all = ['cases', 'knowhow'].flatMap((collection) =>
    readdirSync(join('content', collection)).map((slug) => ({
      slug,
      collection,
      text: readFileSync(join('content', collection, slug, 'index.mdx'), 'utf8'),
    })),
  );
  return all
    .filter(({ collection, text }) => collection === 'cases' && /^publication: published$/m.test(text))
    .filter(({ slug }) => !all.some((one) => one.slug !== slug && one.text.includes(slug)))
    .map(({ slug }) => slug);
}
const [withdrawn, moved] = lonely();
if (!withdrawn || !moved) throw new Error('content/cases/ holds no two published cases that nobody names');

/** What the tests of moved and withdrawn pages look for. */
export const FORMER = {
  withdrawn,
  reason: '掲載の根拠を確かめ直すため',
  from: '/cases/old-name/',
  to: `/cases/${moved}/`,
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
