import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parse, stringify } from 'yaml';
import { splitMdx } from '../../src/core/check/source/mdx-source.ts';
import { TAXONOMY_NAMES, type TaxonomyName } from '../../src/core/schema/taxonomy.ts';
import { entriesOf } from '../../src/node/content/content-layout.ts';
import { randomStream } from '../support/random-stream.ts';

type Written = Record<string, unknown> & { supporter?: { type?: string }; asked?: string[] };
interface Piece {
  data: Written;
  body: string;
}
/** A value of a vocabulary; a trade lies in an industry. */
interface Value {
  id: string;
  industry?: string;
}
/** What the cases are made of. */
interface Stock {
  pieces: readonly Piece[];
  /** Fields that some case has: of an older or newer schema no other may be written. */
  fields: ReadonlySet<string>;
  values(name: TaxonomyName): readonly Value[];
  random(): number;
}

/**
 * Writes a content folder of so many cases, for measuring only: the sentences are those of the real cases
 * in a new order, the facts are drawn from the vocabularies. Everything else is the real content.
 * The same count gives the same folder. Vocabularies are read as they stand, so that the content of another commit
 * will do as well.
 */
export function writeBenchCollection(contentDir: string, to: string, count: number): void {
  rmSync(to, { recursive: true, force: true });
  mkdirSync(join(to, 'cases'), { recursive: true });
  for (const name of readdirSync(contentDir))
    if (name !== 'cases' && name !== 'redirects.yaml')
      cpSync(join(contentDir, name), join(to, name), { recursive: true });
  const real = entriesOf(contentDir, 'cases').slugs;
  const pieces = real.flatMap((slug) => readPiece(join(contentDir, 'cases', slug, 'index.mdx')));
  const slugs = Array.from(
    { length: count },
    (_, number) => real[number] ?? `shisaku-${String(number).padStart(5, '0')}`,
  );
  const stock: Stock = {
    pieces,
    fields: new Set(pieces.flatMap(({ data }) => Object.keys(data))),
    values: valuesOf(contentDir),
    random: randomStream(count),
  };
  for (const [number, slug] of slugs.entries()) {
    mkdirSync(join(to, 'cases', slug));
    writeFileSync(join(to, 'cases', slug, 'index.mdx'), benchCase(number, stock));
  }
  if (count < real.length) mendReferences(to, real.slice(count), slugs);
}

/** Only published cases have every part. */
function readPiece(file: string): Piece[] {
  const source = splitMdx(readFileSync(file, 'utf8'));
  const data = source ? (parse(source.frontmatter) as Written) : {};
  return source && data.publication === 'published' ? [{ data, body: source.body }] : [];
}

function valuesOf(contentDir: string): Stock['values'] {
  const lists = new Map(
    TAXONOMY_NAMES.map((name) => join(contentDir, 'taxonomy', `${name}.yaml`))
      .filter((file) => existsSync(file))
      .map((file) => {
        const { values } = parse(readFileSync(file, 'utf8')) as { values: Value[] };
        return [basename(file, '.yaml'), values];
      }),
  );
  return (name) => lists.get(name) ?? [];
}

function benchCase(number: number, { pieces, fields, values, random }: Stock): string {
  const pick = <T>(list: readonly T[]) => list[Math.floor(random() * list.length)] as T;
  const { data } = pieces[number % pieces.length] as Piece;
  const id = (name: TaxonomyName) => pick(values(name))?.id;
  const several = (name: TaxonomyName, most: number) => [
    ...new Set(Array.from({ length: 1 + Math.floor(random() * most) }, () => id(name))),
  ];
  const day = (year: number) => `${year}-${two(1 + random() * 12)}-${two(1 + random() * 28)}`;
  const trade = pick(values('trade')) as Value | undefined;
  const period = {
    from: `${2015 + Math.floor(random() * 5)}-04`,
    to: `${2021 + Math.floor(random() * 5)}-03`,
  };
  const drawn: Record<string, unknown> = {
    title: `試作${number}　${String(data.title).slice(0, 48)}`,
    summary: `試作${number}。${String(data.summary).slice(0, 228)}`,
    company: { name: `試作${number}株式会社`, kana: 'しさく' },
    prefecture: id('prefecture'),
    city: '試作市',
    industry: trade?.industry ?? id('industry'),
    trade: trade?.id,
    employees: 1 + Math.floor(random() * 250),
    ownerType: id('ownerType'),
    ownerAge: id('ownerAge'),
    sales: { band: id('sales') },
    trend: { sales: id('trend'), profit: id('trend') },
    period,
    // Of a case without a supporter no support can have a time.
    [data.supporter?.type === 'self' ? 'storyPeriod' : 'supportPeriod']: period,
    // No line stands twice in a collection.
    asked: data.asked?.map((line) => `${line.slice(0, 33)}（${number}）`),
    tags: several('tag', 4),
    steps: several('step', 3),
    walls: several('wall', 2),
    // The grounds of a phase are sentences: they stay, and with them what they are grounds of.
    outcomePhases: data.outcomePhases ?? several('outcomePhase', 2),
    consent: { ...(data.consent as object), confirmedAt: '2024-01-01' },
    publishedAt: day(2024),
    updatedAt: day(2025),
    reviewedAt: '2026-01-05',
  };
  const entry = {
    ...(withoutSources(data) as Written),
    ...Object.fromEntries(
      Object.entries(drawn).filter(([name, value]) => value !== undefined && fields.has(name)),
    ),
  };
  return `---\n${stringify(entry, { lineWidth: 0, defaultStringType: 'QUOTE_DOUBLE', defaultKeyType: 'PLAIN' })}---\n${benchBody(data, pieces, pick)}`;
}

/** A value without what points at lines of a fact sheet: the synthetic cases have none. */
function withoutSources(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutSources);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key, one]) => !(key === 'source' && /^s\d+$/.test(String(one))))
      .map(([key, one]) => [key, withoutSources(one)]),
  );
}

/** Characters of a body: twice a real one, and still a page within the budgets that the release holds it to. */
const BODY_LENGTH = 1800;

/**
 * The parts of one real case, with each paragraph taken from anywhere, and more of them until the body is
 * long enough. Links to other pages are left out.
 */
function benchBody(data: Written, pieces: readonly Piece[], pick: <T>(list: readonly T[]) => T): string {
  const own = pieces.find((piece) => piece.data === data) as Piece;
  const paragraph = () => plain(pick(pick(pieces).body.split('\n\n').filter(isParagraph)));
  const blocks = own.body.split('\n\n').map((block) => (isParagraph(block) ? paragraph() : plain(block)));
  const places = blocks.flatMap((block, at) => (isParagraph(block) ? [at] : []));
  let length = blocks.join('\n\n').length;
  while (length < BODY_LENGTH) {
    const [at, more] = [pick(places), paragraph()];
    blocks[at] += `\n\n${more}`;
    length += more.length + 2;
  }
  return blocks.join('\n\n');
}

const plain = (block: string) => block.replace(/\[([^\]]*)\]\([^)]*\)/g, '$1');
const isParagraph = (block: string) => /^\s*[\p{L}\p{N}「]/u.test(block) && !block.includes('[^');
const two = (value: number) => String(Math.floor(value)).padStart(2, '0');

/** Know-how that speaks of a case left out speaks of another one. */
function mendReferences(to: string, missing: readonly string[], slugs: readonly string[]): void {
  for (const slug of entriesOf(to, 'knowhow').slugs) {
    const file = join(to, 'knowhow', slug, 'index.mdx');
    let text = readFileSync(file, 'utf8');
    text = text.replace(/^cases: \[([^\]]*)\]/m, (_line, list: string) => {
      const kept = list.split(/,\s*/).filter((one) => slugs.includes(one));
      const fill = slugs.filter((one) => !kept.includes(one)).slice(0, Math.max(0, 2 - kept.length));
      return `cases: [${[...kept, ...fill].join(', ')}]`;
    });
    for (const gone of missing) text = text.replaceAll(`/cases/${gone}/`, `/cases/${slugs[0]}/`);
    writeFileSync(file, text);
  }
}
