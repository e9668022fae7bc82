import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { UsageError } from '#node/command/arguments.ts';
import { slugFault } from './slug-fault.ts';

/** @throws UsageError when a case cannot have this name, or there is one already */
export function refuseSlug(contentDir: string, slug: string): void {
  const fault = slugFault(contentDir, 'case', slug);
  if (fault) throw new UsageError(fault);
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
