import { checkText, textFile } from '#core/search/search-document.ts';

/** How a withdrawn entry can be told in the files of a release. */
export interface WithdrawnWords {
  slug: string;
  /** Root-relative, without the base path. */
  address: string;
  /** Its own sentences, longest first: whatever element holds one speaks of it. */
  sentences: string[];
  /** Whether a text may speak of it. */
  mayName(text: string): boolean;
  /** The picture it is shared with and its photographs, by their files. */
  pictures: ReadonlySet<string>;
  /** Whether a file belongs to it alone. */
  isOwn(file: string): boolean;
  /** A text with its title and the firm's name put into neutral words. */
  replaced(text: string): string;
  /** Whether something of it is still found in a file. */
  isLeftIn(file: string, text: string): boolean;
}

/** What stands in place of its names. */
export const NEUTRAL = { title: '公開を取りやめた事例', company: '（公開を取りやめた事業者）' };
/** Shorter sentences may stand in other entries as well. */
const LEAST_SENTENCE = 12;

/**
 * Reads from a release what its withdrawn entry said.
 * @param text the text of a file of the release; empty when there is none
 */
export function caseWords(address: string, text: (file: string) => string): WithdrawnWords {
  const slug = address.split('/').at(-2) ?? '';
  const records = [
    ...recordsOf(text('data/cases.json'), 'cases'),
    ...recordsOf(text('data/knowhow.json'), 'knowhow'),
  ];
  const own = records.find((one) => one.slug === slug) ?? indexed(text(indexFile(address)));
  const page = text(`${address.slice(1)}index.html`);
  const heading = /<h1\b[^>]*>(.*?)<\/h1>/s
    .exec(page)?.[1]
    ?.replaceAll(/<[^>]+>/g, '')
    .trim();
  const title = String(own?.title ?? heading ?? '');
  const company = nameOf(own);
  const shared = records.some((one) => one !== own && nameOf(one) === company);
  const names = [title, ...(company && !shared ? [company] : [])].filter(Boolean);
  const asks = new Set(
    Array.isArray(own?.questions) ? own.questions.map(({ ask }: { ask?: unknown }) => ask) : [],
  );
  // What it cites is the work of others, and stands elsewhere too.
  const sentences = [...new Set(strings({ ...own, sources: [], supporter: {} }))]
    .filter((one) => (one.length >= LEAST_SENTENCE || asks.has(one)) && /[^\x20-\x7e]/.test(one))
    .filter((one) => !records.some((other) => other !== own && JSON.stringify(other).includes(one)))
    .sort((a, b) => b.length - a.length);
  const replace = names.map(
    (name) => [broken(name), name === title ? NEUTRAL.title : NEUTRAL.company] as const,
  );
  const ownFile = new RegExp(`(?:^|[/~])${slug}(?:[/.~]|$)`);
  const marks = [address, `/${slug}/`, `"${slug}"`, `~${slug}.`, `\n${slug},`];
  return {
    slug,
    address,
    sentences,
    mayName: (before) => {
      const plain = before.replaceAll(/<wbr ?\/?>/g, '');
      return [...marks, ...names, ...sentences].some((one) => plain.includes(one));
    },
    pictures: picturesIn(page),
    isOwn: (file) => ownFile.test(file),
    replaced: (before) => replace.reduce((now, [name, neutral]) => now.replaceAll(name, neutral), before),
    isLeftIn: (file, after) =>
      replace.some(([name]) => after.search(name) >= 0) ||
      (!KEEPS_PLACES.test(file) && sentences.some((one) => after.search(broken(one)) >= 0)),
  };
}

/** Files in which an entry's number has to stay, so that the others keep theirs. */
export const KEEPS_PLACES =
  /^(?:finder\/records\.json|search-index\/(?:search\.json|chars\/|concerns\.json))/;

type Row = Record<string, unknown>;

/** The files of the pictures that a page shows or is shared with. */
export function picturesIn(html: string): Set<string> {
  return new Set(
    Array.from(html.matchAll(/\/((?:ogp|media|covers\/photo)\/[\w.-]+)/g), ([, file = '']) => file),
  );
}

/** Where the index has the text of an entry: a neighbour's case is in no open data of this site. */
const indexFile = (address: string) =>
  `search-index/${textFile(address.slice(1, -1).replace(/^cases\//, 'case/'))}`;

/** The text of an entry as the index has it, in the shape of its record; what is shared with others is left out. */
function indexed(json: string): Row | undefined {
  try {
    const { title, companyName, summary, sections } = checkText(JSON.parse(json));
    const told = sections.filter(({ zone, furniture }) => zone !== 'meta' && !furniture);
    return {
      title,
      company: { name: companyName },
      summary,
      told: told.flatMap(({ text }) => text.split('\n')),
    };
  } catch {
    return undefined;
  }
}

function recordsOf(json: string, key: string): Row[] {
  try {
    const all = (JSON.parse(json) as Record<string, unknown>)[key];
    return Array.isArray(all) ? (all as Row[]) : [];
  } catch {
    return [];
  }
}

function nameOf(row: Row | undefined): string {
  const { name } = (row?.company ?? {}) as { name?: unknown };
  return typeof name === 'string' ? name : '';
}

/** Every string of a value, with its parts where it has several lines. */
function strings(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap(strings);
  return value && typeof value === 'object' ? Object.values(value).flatMap(strings) : [];
}

/** A text as pages may have it: with places to break the line anywhere, and marks escaped. */
function broken(text: string): RegExp {
  const one = (letter: string) =>
    ({
      '&': '&(?:amp;|#38;)?',
      '<': '(?:<|&lt;)',
      '>': '(?:>|&gt;)',
      '"': '(?:"|\\\\"|&quot;|&#34;)',
      "'": "(?:'|&#39;)",
    })[letter] ?? literal(letter);
  return new RegExp([...text].map(one).join('(?:<wbr ?/?>)?'), 'g');
}

/** A text as a regular expression that matches it alone. */
export function literal(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
}
