import { spawnSync } from 'node:child_process';
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

/** Gives a folder packages under a path of its own: linked file by file, or copied where the disk does not allow that. */
export function linkPackages(folder: string): void {
  const to = join(folder, 'node_modules');
  if (spawnSync('cp', ['-al', resolve('node_modules'), to]).status === 0) return;
  rmSync(to, { recursive: true, force: true });
  cpSync('node_modules', to, { recursive: true, verbatimSymlinks: true });
}
