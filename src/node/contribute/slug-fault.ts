import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { SLUG } from '#core/schema/primitives.ts';
import { RESERVED_SLUGS } from '#core/site/paths.ts';

/** Folder of `content/` in which a kind of entry lives. */
export const FOLDERS = { case: 'cases', knowhow: 'knowhow' } as const;
export type Kind = keyof typeof FOLDERS;

const MOST_LETTERS = 60;

/** What is wrong with the name of a new folder, in Japanese: no name for one, or taken. Empty when nothing is. */
export function slugFault(contentDir: string, kind: Kind, slug: string): string {
  if (!SLUG.test(slug) || slug.length > MOST_LETTERS || (kind === 'case' && RESERVED_SLUGS.includes(slug)))
    return `フォルダー名「${slug}」は使えません。半角の英小文字・数字をハイフンでつないで、${MOST_LETTERS}字までにしてください`;
  return existsSync(join(contentDir, FOLDERS[kind], slug))
    ? `${FOLDERS[kind]}/${slug} は、もうあります。別の名前にしてください`
    : '';
}
