import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** What a page weighs after gzip, in bytes; scripts with all they import. */
export interface Weight {
  html: number;
  css: number;
  js: number;
}

/** Weighs a page of a built site with the style sheets and scripts it names. */
export function weigh(folder: string, path: string, base: string): Weight {
  const html = readFileSync(join(folder, path, 'index.html'));
  const text = html.toString();
  const named = (pattern: RegExp) =>
    [...text.matchAll(pattern)].map((match) => (match[1] as string).slice(base.length));
  const scripts = new Set<string>();
  const follow = (file: string) => {
    if (scripts.has(file) || !existsSync(join(folder, file))) return;
    scripts.add(file);
    for (const match of readFileSync(join(folder, file), 'utf8').matchAll(
      /(?:from|import)\s*["']\.\/([\w.-]+\.js)["']/g,
    ))
      follow(`_astro/${match[1]}`);
  };
  for (const file of named(/<script type="module" src="([^"]+)"/g)) follow(file);
  const packed = (files: Iterable<string>) =>
    [...files].reduce((sum, file) => sum + gzipSync(readFileSync(join(folder, file))).length, 0);
  return {
    html: gzipSync(html).length,
    css: packed(new Set(named(/<link rel="stylesheet" href="([^"]+)"/g))),
    js: packed(scripts),
  };
}
