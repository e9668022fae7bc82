import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const FOLDER = resolve('tests/fixtures/hostile');
const GOOD = readFileSync(resolve('tests/fixtures/bad/image-unused/index.mdx'), 'utf8');
const SENTENCE = '残業は**三割**減った。';

/** What the hostile files try to read and to write. */
export const SECRET = 'kept-back-7c1e';

/** Every hostile file: MDX, fact sheets, pictures. */
export const HOSTILE = readdirSync(FOLDER).sort();

/** Name of the entry folder for a hostile file. */
export function hostileSlug(name: string): string {
  return `x-${name.toLowerCase().replace(/[^a-z0-9]+/g, '-')}`;
}

/** Puts a hostile file into a content folder as a contributor would: as a case, its fact sheet or its picture. */
export function plantHostile(contentDir: string, name: string): string {
  const folder = join(contentDir, 'cases', hostileSlug(name));
  mkdirSync(folder, { recursive: true });
  const source = join(FOLDER, name);
  if (name.endsWith('.mdx')) copyFileSync(source, join(folder, 'index.mdx'));
  else if (name.endsWith('.facts.yaml')) {
    writeFileSync(join(folder, 'index.mdx'), GOOD);
    copyFileSync(source, join(folder, 'facts.yaml'));
  } else {
    writeFileSync(join(folder, 'index.mdx'), GOOD.replace(SENTENCE, `![棚に並んだ道具の写真](./${name})`));
    copyFileSync(source, join(folder, name));
  }
  return folder;
}

/** A good case with another last paragraph. */
export function caseWith(paragraph: string): string {
  return GOOD.replace(SENTENCE, paragraph);
}
