import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** A content folder of its own in `.cache/`: the real vocabularies and settings, the three good fixtures, nothing else. */
export function contentFolder(): { dir: string; remove: () => void } {
  mkdirSync(resolve('.cache'), { recursive: true });
  const dir = mkdtempSync(resolve('.cache', 'content-'));
  cpSync(resolve('content/taxonomy'), join(dir, 'taxonomy'), { recursive: true });
  // The glossary names articles that are not here.
  rmSync(join(dir, 'taxonomy/glossary.yaml'));
  cpSync(resolve('content/site.yaml'), join(dir, 'site.yaml'));
  cpSync(resolve('tests/fixtures/good'), dir, { recursive: true });
  return { dir, remove: () => rmSync(dir, { recursive: true, force: true }) };
}
