import { KEEPS_PLACES, literal, NEUTRAL, type WithdrawnWords } from './take-out-words.ts';

/**
 * A data file without the records of a withdrawn entry. Where records are found by their number, the record stays in
 * its place with nothing of the entry in it.
 * @param file decides which of the two; empty for a piece of data inside a page
 */
export function jsonWithout(file: string, text: string, words: WithdrawnWords): string {
  if (KEEPS_PLACES.test(file)) return text;
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return text;
  }
  const shape = /^finder\/(?:cards|texts)\/|^search-index\/text\//.test(file) ? 'emptied' : 'dropped';
  const { value: after, changed } = walked(value, words, shape);
  const [, indent = ''] = /^[{[]\n( +)/.exec(text) ?? [];
  return changed ? JSON.stringify(after, null, indent.length) + (text.endsWith('\n') ? '\n' : '') : text;
}

type Shape = 'emptied' | 'dropped';

function walked(value: unknown, words: WithdrawnWords, shape: Shape): { value: unknown; changed: boolean } {
  if (typeof value === 'string') return withoutLines(value, words);
  if (isOf(value, words) && shape === 'emptied')
    return { value: emptied(value as Record<string, unknown>), changed: true };
  if (Array.isArray(value)) {
    const kept = shape === 'dropped' ? value.filter((one) => !isOf(one, words)) : value;
    const done = kept.map((one) => walked(one, words, shape));
    const changed = kept.length !== value.length || done.some((one) => one.changed);
    const left = done.filter((one) => shape === 'emptied' || !(one.changed && one.value === ''));
    return { value: left.map((one) => one.value), changed };
  }
  if (!value || typeof value !== 'object') return { value, changed: false };
  const done = Object.entries(value).map(([name, one]) => [name, one, walked(one, words, shape)] as const);
  const changed = done.some(([, , one]) => one.changed);
  const after = Object.fromEntries(done.map(([name, , one]) => [name, one.value]));
  for (const [name, before] of done)
    if (Array.isArray(before) && after.count === before.length)
      after.count = (after[name] as unknown[]).length;
  return { value: after, changed };
}

/** A text of another entry, as the index has it, without the lines that quote a sentence of this one. */
function withoutLines(text: string, { sentences }: WithdrawnWords): { value: string; changed: boolean } {
  const lines = text.split('\n');
  const kept = lines.filter((line) => !sentences.some((one) => line.includes(one)));
  return { value: kept.join('\n'), changed: kept.length < lines.length };
}

/** Whether a value is the entry's: its slug, or a record that has its slug, its id, an address of it or a sentence. */
function isOf(value: unknown, { slug, address, sentences }: WithdrawnWords): boolean {
  if (value === slug) return true;
  if (!value || typeof value !== 'object') return false;
  const own = Array.isArray(value) ? value.slice(0, 1) : Object.values(value);
  const id = `${address.startsWith('/knowhow/') ? 'knowhow' : 'case'}/${slug}`;
  return own.some(
    (one) =>
      typeof one === 'string' &&
      (one === slug ||
        one === id ||
        sentences.includes(one) ||
        one.startsWith(`${id}/`) ||
        one.replace(/[#?].*$/, '').endsWith(address)),
  );
}

/** What tells where a record stands, and what it looks like. */
const PLACES = new Set(['slug', 'id', 'url', 'path', 'kind', 'publishedAt', 'drawing']);
/** What every record of its kind has, be it empty. */
const LISTS = new Set(['walls', 'concerns', 'tags', 'sections', 'points', 'questions', 'breaks']);

/** The same record with nothing to read in it; what tells where it stands is kept. */
function emptied(record: Record<string, unknown>): Record<string, unknown> {
  const one = ([name, value]: [string, unknown]): [string, unknown][] => {
    if (PLACES.has(name) || typeof value === 'number' || typeof value === 'boolean') return [[name, value]];
    if (name === 'title') return [[name, NEUTRAL.title]];
    if (typeof value === 'string') return [[name, '']];
    return LISTS.has(name) ? [[name, []]] : [];
  };
  return Object.fromEntries(Object.entries(record).flatMap(one));
}

/** A table without the rows whose first field is this one; a field may hold line breaks. */
export function csvWithout(text: string, first: string): string {
  const rows = text.match(/(?:"(?:[^"]|"")*"|[^"\n])*(?:\n|$)/g) ?? [];
  return rows.filter((row) => !row.startsWith(`${first},`)).join('');
}

/** A feed or sitemap without the entries that have an address of it. */
export function xmlWithout(text: string, { address }: WithdrawnWords): string {
  return text.replaceAll(/<(entry|item|url)>.*?<\/\1>/gs, (entry) => (entry.includes(address) ? '' : entry));
}

/** A table of how words are written, without the firm's name: `カミノセーサクショ=カミノ製作所|…`. */
export function wordTableWithout(text: string, words: WithdrawnWords): string {
  const marked = words.replaced(text);
  if (marked === text) return text;
  const name = literal(NEUTRAL.company);
  return marked
    .replaceAll(new RegExp(`\\|?[^|="\\s]+=${name}(?=[|"])`, 'g'), '')
    .replaceAll(new RegExp(` ${name}|${name} `, 'g'), '');
}

/** A Markdown twin without the lines that speak of a withdrawn entry: each holds an item, a row or a paragraph. */
export function markdownWithout(text: string, words: WithdrawnWords): string {
  return text
    .split('\n')
    .filter((line) => !words.mayName(line))
    .join('\n');
}
