import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LANGUAGE } from '#core/language/language.ts';
import { paths } from '#core/site/paths.ts';
import { withdrawnSays } from '#core/site/withdrawn-page.ts';
import { caddyFormer, nginxFormer } from '#node/hosting/former-addresses.ts';
import type { Manifest } from './manifest.ts';
import { csvWithout, jsonWithout, markdownWithout, wordTableWithout, xmlWithout } from './take-out-data.ts';
import { htmlWithout } from './take-out-html.ts';
import { caseWords, picturesIn, type WithdrawnWords } from './take-out-words.ts';
import { type Changes, relisted } from './take-out-worker.ts';
import { formatTombstones, TOMBSTONES_FILE, type Tombstone, tombstonesOf } from './tombstones.ts';

/**
 * What has to change in a release that was made before some pages were withdrawn: their text is nowhere in it
 * afterwards, their addresses say that they are gone, and the list of the worker agrees with the files. What only a
 * build could make anew stays as it was: numbers of a list, the order of the search.
 * @param folder the release; it is read and not changed
 * @param left in what is returned: files in which something of a page is still found, so that the release cannot be kept
 */
export function takeOut(
  folder: string,
  manifest: Manifest,
  gone: readonly Tombstone[],
): { changes: Changes; left: string[] } {
  const isPacked = (file: string) => /\.(?:br|gz)$/.test(file) && file.slice(0, -3) in manifest.files;
  const files = Object.keys(manifest.files).filter((file) => !isPacked(file));
  const read = (file: string) => readFileSync(join(folder, file));
  const text = (file: string) => (files.includes(file) ? read(file).toString() : '');
  const base = /<link rel="manifest" href="([^"]*)site\.webmanifest"/.exec(text('index.html'))?.[1] ?? '/';
  const changes: Changes = new Map();
  const words = gone.map((one) => caseWords(one.address, text));
  const looked: string[] = [];
  const owned = (file: string) => words.find(({ isOwn }) => isOwn(file));
  for (const file of files.filter(
    (one) => /\.(?:html|json|xml|csv|txt|md)$/.test(one) && !one.startsWith('_deploy/'),
  )) {
    const before = text(file);
    if (!owned(file) && !words.some((one) => one.mayName(before))) continue;
    const after = withoutAll(file, before, words, base);
    if (after !== before) changes.set(file, Buffer.from(after));
    looked.push(file);
  }
  for (const file of files) {
    const own = owned(file);
    if (own && !file.startsWith('search-index/text/')) changes.set(file, undefined);
  }
  for (const one of gone) {
    const page = `${one.address.slice(1)}index.html`;
    if (page in manifest.files) changes.set(page, Buffer.from(tombstonePage(text('404.html'), one, base)));
  }
  // Packed for assistants, it cannot be taken out: the next release brings them anew.
  for (const file of [paths.assistantBundle, paths.assistantPackage])
    if (file.slice(1) in manifest.files) changes.set(file.slice(1), undefined);
  const pictures = new Set(words.flatMap((one) => [...one.pictures]));
  for (const file of pictures) if (file in manifest.files) changes.set(file, undefined);
  // A picture that another page shows as well stays.
  for (const file of pictures.size ? files : []) {
    if (!file.endsWith('.html')) continue;
    const html = changes.has(file) ? (changes.get(file)?.toString() ?? '') : text(file);
    for (const picture of picturesIn(html)) if (pictures.has(picture)) changes.delete(picture);
  }
  // Those too in which nothing could be changed.
  const left = looked.filter((file) => {
    if (gone.some(({ address }) => file === `${address.slice(1)}index.html`)) return false;
    const now = changes.has(file) ? changes.get(file)?.toString() : text(file);
    return now !== undefined && words.some((one) => one.isLeftIn(file, now));
  });
  relisted(changes, text);
  const all = [...tombstonesOf(folder).values(), ...gone];
  const former = gone.map(({ address }) => ({ path: address }));
  const added = [
    ['_deploy/nginx-former.conf', nginxFormer(former, base)],
    ['_deploy/caddy-former.conf', caddyFormer(former, base)],
  ] as const;
  for (const [file, lines] of added)
    if (file in manifest.files) changes.set(file, Buffer.from(text(file) + lines));
  changes.set(TOMBSTONES_FILE, Buffer.from(formatTombstones(all)));
  return { changes, left };
}

function withoutAll(file: string, before: string, words: readonly WithdrawnWords[], base: string): string {
  return words.reduce((text, one) => {
    if (file.endsWith('.html')) return htmlWithout(text, one, base);
    if (file.endsWith('.xml')) return one.replaced(xmlWithout(text, one));
    if (/\.md$|^llms\.txt$/.test(file)) return one.replaced(markdownWithout(text, one));
    if (file.endsWith('.csv')) return one.replaced(csvWithout(text, one.slug));
    if (file.startsWith('search-index/words/')) return wordTableWithout(text, one);
    if (file.endsWith('.json')) return one.replaced(jsonWithout(file, text, one));
    return one.replaced(text);
  }, before);
}

/** The page of a withdrawn entry, within the frame of the release's own 404 page where it has one. */
function tombstonePage(frame: string, { address, since, reason }: Tombstone, base: string): string {
  const { title, lead } = withdrawnSays(address, since, reason && escaped(reason));
  const main = `<h1 class="page-title">${title}</h1>${lead && `<p class="page-lead">${lead}</p>`}<ul class="section"><li><a href="${base}cases/">支援事例の一覧</a></li><li><a href="${base}knowhow/">支援ノウハウの一覧</a></li><li><a href="${base}">トップページ</a></li></ul>`;
  const open = /<main\b[^>]*>/.exec(frame);
  const close = frame.lastIndexOf('</main>');
  if (!open || close < 0)
    return `<!doctype html><html lang="${LANGUAGE}"><meta charset="utf-8"><meta name="robots" content="noindex"><title>${title}</title><main>${main}</main></html>`;
  return `${frame.slice(0, open.index)}${open[0]}<div class="wrap">${main}</div>${frame.slice(close)}`
    .replace(/<title>[^<]*/, `<title>${title}`)
    .replace(
      /(<meta (?:name="description"|property="og:(?:title|description)") content=")[^"]*/g,
      `$1${title}`,
    );
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
