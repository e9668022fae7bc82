import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Whether `site.yaml` has a part: asked of the text, for a build parses every list only once. */
export function siteSays(contentDir: string, part: 'english' | 'security' | 'neighbours'): boolean {
  const file = join(contentDir, 'site.yaml');
  return existsSync(file) && new RegExp(`^${part}:`, 'm').test(readFileSync(file, 'utf8'));
}
