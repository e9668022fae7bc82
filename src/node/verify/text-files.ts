import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { BuiltSite } from './built-site.ts';

const TEXT = /\.(?:html|js|mjs|css|json|webmanifest|xml|txt|csv|ndjson|svg|map|md|bib|yaml)$/;

/** Every file of the output that holds text, and how to read it; packed parts of the search index are unpacked. */
export function* textFiles(site: BuiltSite): Generator<[file: string, text: () => string]> {
  for (const file of site.files.keys()) {
    if (TEXT.test(file)) yield [file, () => site.read(file)];
    else if (/\.pf_(?:meta|fragment)$/.test(file)) yield [file, () => unpacked(join(site.folder, file))];
  }
}

function unpacked(path: string): string {
  const bytes = readFileSync(path);
  return (bytes[0] === 0x1f ? gunzipSync(bytes) : bytes).toString('utf8');
}
