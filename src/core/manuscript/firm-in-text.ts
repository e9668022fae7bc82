import { readPeriod } from '#core/format/read-date.ts';
import type { Taxonomies } from '#core/schema/taxonomy.ts';
import { supporterType } from './meanings.ts';
import { readFounded, readHeads, readIndustry, readPlace } from './read-firm.ts';

/** What was read of a firm that a text introduces: 「見本鉄工（愛知県豊田市／製造業／22名）」. */
export interface Profile {
  name: string;
  /** As it stands in the text, brackets and all. */
  written: string;
  values: Readonly<Record<string, unknown>>;
  /** How many of the things in the brackets were read, and whether that is all of them. */
  read: number;
  whole: boolean;
  /** What of it was not read. */
  rest: string[];
}

/** A name, and in brackets behind it what the firm is. No text is searched beyond its first letters. */
const PROFILE = /([^\s、。，．「」『』（）()：:／/]{2,30})\s?[（(]([^（）()]{2,80})[)）]/g;
const FIRM =
  /(?:株式|有限|合同|合資|合名)会社|^\S+(?:[店園館荘亭堂舎]|工房|工場|製作所|食堂|酒造|工業|建設)$/;
const MOST = 400;

/** The first firm that a text introduces with its place, its people, its year or its industry. */
export function profileIn(text: string, taxonomies: Taxonomies): Profile | undefined {
  for (const [written, before = '', inside = ''] of text.slice(0, MOST).matchAll(PROFILE)) {
    const name = before.replace(/^(?:は|が|の|に|を|で|と|も|や)+/, '');
    const parts = inside.split(/\s*[、，,／/・|｜　;；]\s*/).filter(Boolean);
    const values: Record<string, unknown> = {};
    const rest: string[] = [];
    for (const part of parts) {
      const found = partOf(part, taxonomies);
      if (!Object.keys(found).length) rest.push(part);
      for (const [path, value] of Object.entries(found)) values[path] ??= value;
    }
    const read = parts.length - rest.length;
    if (read) return { name, written, values, read, whole: !rest.length, rest };
  }
  return undefined;
}

/** 「見本鋳造株式会社 / 埼玉県川口市 / 28人」: a name and, parted from it by marks or lines, what the firm is. */
export function firmOf(text: string, taxonomies: Taxonomies): Profile | undefined {
  const [name = '', ...parts] = text
    .split(/[／/｜|\n]/.test(text) ? /\s*[／/｜|\n]\s*/ : /　+/)
    .map((part) => part.trim())
    .filter(Boolean);
  if (!parts.length || name.length > 30) return undefined;
  const values: Record<string, unknown> = {};
  const rest: string[] = [];
  for (const part of parts) {
    const found = partOf(part, taxonomies);
    if (!Object.keys(found).length) rest.push(part);
    for (const [path, value] of Object.entries(found)) values[path] ??= value;
  }
  const read = parts.length - rest.length;
  return read ? { name, written: text, values, read, whole: !rest.length, rest } : undefined;
}

/** A line that says nothing else of the firm: 「岩手県花巻市・旅館・18名」. */
export function profileLine(line: string, taxonomies: Taxonomies): Profile | undefined {
  const profile =
    line.length <= 80 && !/[。\n]/.test(line) ? profileIn(`名前（${line}）`, taxonomies) : undefined;
  return profile?.whole && profile.read > 1 ? { ...profile, name: '', written: line } : undefined;
}

/** Whether a line introduces a firm by its place, and says nothing else: 「見本自動車（青森県十和田市）」. */
export function isFirmLine({ name, written, whole, values }: Profile, line: string): boolean {
  return (
    whole && written === line.trim() && 'prefecture' in values && 'city' in values && !supporterType(name)
  );
}

/** Whether a profile speaks of a firm, and of no person or office. */
export function isFirm({ name, read }: Profile): boolean {
  return FIRM.test(name) || (read > 1 && supporterType(name) === undefined);
}

/** One thing in the brackets. A place begins with its prefecture, else a word might be one. */
function partOf(part: string, taxonomies: Taxonomies): Readonly<Record<string, unknown>> {
  const heads = readHeads(part.replace(/^(?:従業員数?|社員数?)[：:\s　]*/, ''));
  if (heads.rest === undefined && /名|人/.test(part)) return heads.values;
  if (/創業|設立|創立|開業/.test(part))
    return readFounded(part.replace(/^(?:創業|設立|創立|開業)[：:\s　]*/, '')).values;
  if (taxonomies.prefecture.values.some(({ label }) => part.startsWith(label))) {
    const { values, house } = readPlace(part, taxonomies);
    return house ? {} : values;
  }
  const industry = readIndustry(part, taxonomies);
  const isOwn = /業$/.test(part) || industry.rest === undefined || 'trade' in industry.values;
  return isOwn ? industry.values : {};
}

const OFFICE =
  /[一-龠々ヶァ-ヶー]{2,12}(?:商工会議所|商工会連合会|商工会|よろず支援拠点|信用金庫|信用組合|信用保証協会)/g;
/** Words that stand before the kind of an office and are no name of it. */
const NO_NAME = /^(?:地元|当|近く|最寄|全国|各地|地域|所属|日本|都道府県|市町村)/;
const DATE = '(?:(?:明治|大正|昭和|平成|令和)[元\\d]{1,2}年|\\d{4}年)(?:\\d{1,2}月)?(?:\\d{1,2}日)?';
const SPAN = `(${DATE})(?:から|より|～|〜|~)(${DATE})`;
/** 「…から…まで支援した」, or an office that did something in that time. */
const TIMES = [
  new RegExp(`${SPAN}(?=(?:まで|に?かけて)?[^。]{0,12}(?:支援|伴走|面談|訪問))`),
  new RegExp(`(?:商工会議所|商工会|拠点|金庫|組合|協会|センター)[はが][^。]{0,8}?${SPAN}(?=まで|に?かけて)`),
];

/** The offices that texts name, each once, in their order. */
export function officesIn(text: string): string[] {
  const names = [...text.slice(0, 20_000).matchAll(OFFICE)].map(([name]) => name);
  return [...new Set(names)].filter((name) => !NO_NAME.test(name) && supporterType(name));
}

/** The time of which a sentence says that there was support. */
export function supportTimesIn(
  text: string,
): { written: string; period: { from: string; to?: string } } | undefined {
  const plain = text.normalize('NFKC').slice(0, 20_000);
  const [, from, to] = TIMES.map((times) => times.exec(plain)).find(Boolean) ?? [];
  const written = `${from}〜${to}`;
  const period = from && to ? readPeriod(written) : undefined;
  return period && { written, period };
}
