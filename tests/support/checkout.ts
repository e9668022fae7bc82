import { cpSync, existsSync, rmSync, symlinkSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { COUNTED } from '#node/integrations/kept-pages.ts';

/**
 * Puts the program as it stands into a folder, with the packages of this checkout: builds there wait for no build here,
 * and what they edit is their own. Once more, it brings back what was edited.
 */
export function checkout(folder: string): void {
  rmSync(join(folder, 'src'), { recursive: true, force: true });
  for (const part of [...COUNTED, 'astro.config.mjs', 'package-lock.json'])
    cpSync(part, join(folder, part), { recursive: true });
  if (!existsSync(join(folder, 'node_modules')))
    symlinkSync(resolve('node_modules'), join(folder, 'node_modules'), 'junction');
}
