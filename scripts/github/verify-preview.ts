import { lstatSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const ENDINGS =
  /\.(?:html|css|js|json|xml|svg|png|jpe?g|webp|avif|woff2|txt|webmanifest|csv|wasm|ico|conf|map|md|jsonld|mcpb|tgz|pagefind|pf_\w+)$|^(?:_headers|_redirects|CNAME)$|(?:^|\/)[^./]+$/;
const MAX_FILES = 60_000;
const MAX_BYTES = 1_000_000_000;

/**
 * Looks over a site that somebody else built, before it is handed on. It is not opened and nothing of it runs.
 * @returns what does not belong into a site, in Japanese
 */
export function verifyPreview(folder: string): string[] {
  const faults: string[] = [];
  let files = 0;
  let bytes = 0;
  const walk = (prefix: string): void => {
    for (const item of readdirSync(join(folder, prefix), { withFileTypes: true })) {
      const name = prefix + item.name;
      if (item.isDirectory()) walk(`${name}/`);
      else if (!item.isFile()) faults.push(`${name} は、ふつうのファイルではありません`);
      else {
        files += 1;
        bytes += lstatSync(join(folder, name)).size;
        if (!ENDINGS.test(name)) faults.push(`${name} は、サイトに要らない種類のファイルです`);
      }
    }
  };
  walk('');
  if (!lstatSync(join(folder, 'index.html'), { throwIfNoEntry: false })?.isFile())
    faults.push('index.html がありません');
  if (files > MAX_FILES) faults.push(`ファイルが多すぎます（${files}）`);
  if (bytes > MAX_BYTES) faults.push(`大きすぎます（${Math.round(bytes / 1e6)}MB）`);
  return faults;
}
