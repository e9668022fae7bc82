import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { SLUG } from '#core/schema/primitives.ts';
import { RESERVED_SLUGS } from '#core/site/paths.ts';
import { UsageError } from '#node/command/arguments.ts';

const MOST_LETTERS = 60;

/** @throws UsageError when a case cannot have this name, or there is one already */
export function refuseSlug(contentDir: string, slug: string): void {
  if (!SLUG.test(slug) || slug.length > MOST_LETTERS || RESERVED_SLUGS.includes(slug))
    throw new UsageError(
      `フォルダー名「${slug}」は使えません。半角の英小文字・数字をハイフンでつないで、${MOST_LETTERS}字までにしてください`,
    );
  if (existsSync(join(contentDir, 'cases', slug)))
    throw new UsageError(`cases/${slug} は、もうあります。別の名前にしてください`);
}

/**
 * Writes the folder of a new case: whole or not at all, and never over another.
 * @param files file name → what is in it
 * @returns path of its `index.mdx` below the content folder
 * @throws UsageError of `refuseSlug`
 */
export function writeCaseFolder(
  contentDir: string,
  slug: string,
  files: ReadonlyMap<string, string | Uint8Array>,
): string {
  refuseSlug(contentDir, slug);
  mkdirSync(join(contentDir, 'cases'), { recursive: true });
  const making = mkdtempSync(join(contentDir, 'cases', `.${slug}-`));
  try {
    const folder = join(making, slug);
    mkdirSync(folder);
    for (const [name, content] of files) writeFileSync(join(folder, name), content, { flag: 'wx' });
    renameSync(folder, join(contentDir, 'cases', slug));
  } finally {
    rmSync(making, { recursive: true, force: true });
  }
  return `cases/${slug}/index.mdx`;
}
