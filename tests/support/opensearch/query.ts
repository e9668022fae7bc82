/** What of the query language the search uses, as the documentation of OpenSearch tells it; anything else is refused. */

export interface Settings {
  analysis: {
    analyzer: Record<string, { type: string; tokenizer: string }>;
    tokenizer: Record<string, { type: string; tokenize_on_chars: string[] }>;
  };
  similarity: Record<string, { type: string; script: { source: string } }>;
  max_result_window: number;
}
export interface Field {
  type: string;
  analyzer?: string;
  norms?: boolean;
  similarity?: string;
  index?: boolean;
}
export type Fields = Readonly<Record<string, Field>>;
export interface Document {
  _id: string;
  source: Readonly<Record<string, unknown>>;
}

/** A request the engine would refuse. */
export class Refused extends Error {
  readonly status: number;
  constructor(reason: string, status = 400) {
    super(reason);
    this.status = status;
  }
}

/** @throws Refused for any key but those known here, as the engine's own parsers do */
export function only(value: unknown, known: readonly string[]): Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new Refused(`[${JSON.stringify(value)}] is no object`);
  for (const key of Object.keys(value))
    if (!known.includes(key)) throw new Refused(`unknown key [${key}], known: ${known}`);
  return value as Record<string, unknown>;
}

const one = (value: unknown): [name: string, inner: unknown] => {
  const entries = Object.entries(only(value, Object.keys(value ?? {})));
  if (entries.length !== 1) throw new Refused('one key expected');
  return entries[0] as [string, unknown];
};

/**
 * Tokens of a text, each one place after the other: a `custom` analyzer without filters over a `char_group` tokenizer.
 * @see https://docs.opensearch.org/latest/analyzers/tokenizers/character-group/
 */
function tokensOf(text: string, name: string, { analysis }: Settings): string[] {
  const analyzer = analysis.analyzer[name];
  const tokenizer = analysis.tokenizer[analyzer?.tokenizer ?? ''];
  if (analyzer?.type !== 'custom' || tokenizer?.type !== 'char_group')
    throw new Refused(`analyzer [${name}]`);
  const tokens: string[] = [''];
  for (const char of text)
    if (tokenizer.tokenize_on_chars.includes(char)) tokens.push('');
    else tokens.push(tokens.pop() + char);
  return tokens.filter((token) => token !== '');
}

/** Places of every token of a document's texts; a twin is asked the same documents again and again. */
const places = new WeakMap<Document, Map<string, Map<string, number[]>>>();

function placesIn(document: Document, name: string, analyzer: string, settings: Settings) {
  const known = places.get(document) ?? new Map<string, Map<string, number[]>>();
  places.set(document, known);
  const before = known.get(name);
  if (before) return before;
  const text = document.source[name];
  const made = new Map<string, number[]>();
  for (const [at, token] of tokensOf(typeof text === 'string' ? text : '', analyzer, settings).entries())
    made.set(token, [...(made.get(token) ?? []), at]);
  known.set(name, made);
  return made;
}

/**
 * Score of a phrase in a field. The engine adds up one score for each term of a phrase, each from the number of times
 * that the phrase stands there; every score is a 32-bit number.
 * @see https://github.com/opensearch-project/OpenSearch ScriptedSimilarity.java
 */
function phraseScore(
  settings: Settings,
  fields: Fields,
  name: string,
  document: Document,
  phrase: { query: string; boost: number },
): number {
  const { type, analyzer, similarity } = fields[name] ?? { type: 'none' };
  if (type !== 'text' || !analyzer) throw new Refused(`match_phrase needs a text, not [${name}]`);
  const script = settings.similarity[similarity ?? '']?.script.source;
  if (script !== 'return query.boost * doc.freq;') throw new Refused(`no such script: ${script}`);
  const all = placesIn(document, name, analyzer, settings);
  const terms = tokensOf(phrase.query, analyzer, settings);
  const [first = '', ...rest] = terms;
  const follows = (at: number) =>
    rest.every((term, place) => all.get(term)?.includes(at + place + 1) ?? false);
  const often = (all.get(first) ?? []).filter(follows).length;
  if (often === 0) return 0;
  const each = Math.fround(Math.fround(phrase.boost) * Math.fround(often));
  return Math.fround(terms.reduce((sum) => sum + each, 0));
}

/**
 * Score of a document; undefined where it does not match.
 * @see https://docs.opensearch.org/latest/query-dsl/ (bool, match_phrase, terms, match_all)
 */
export function scoreOf(
  query: unknown,
  document: Document,
  fields: Fields,
  settings: Settings,
): number | undefined {
  const [kind, inner] = one(query);
  if (kind === 'match_all') return only(inner, []) && 1;
  if (kind === 'terms') {
    const [name, values] = one(inner);
    if (fields[name]?.type !== 'keyword' || !Array.isArray(values)) throw new Refused('terms');
    return values.includes(document.source[name]) ? 1 : undefined;
  }
  if (kind === 'match_phrase') {
    const [name, phrase] = one(inner);
    const { query: text, boost } = only(phrase, ['query', 'boost']);
    const given = { query: String(text), boost: Number(boost) };
    const score = phraseScore(settings, fields, name, document, given);
    return score > 0 ? score : undefined;
  }
  if (kind !== 'bool') throw new Refused(`unknown query [${kind}]`);
  const { should } = only(inner, ['should']);
  const scores = (should as unknown[]).flatMap((part) => scoreOf(part, document, fields, settings) ?? []);
  return scores.length > 0 ? Math.fround(scores.reduce((sum, score) => sum + score, 0)) : undefined;
}
