import { employeesBand } from '#core/cases/bands.ts';
import { regionOf } from '#core/finder/facets.ts';
import type { Taxonomies } from '#core/schema/taxonomy.ts';
import { concernReader } from '#core/search/concerns.ts';
import { parseQuery } from '#core/search/query.ts';
import { toKatakana } from '#core/text/kana-key.ts';
import { normalize } from '#core/text/normalize.ts';

/** What is asked of a firm, as it was put: an id, a label or everyday words. Empty is not known. */
export interface FirmAnswers {
  trade: string;
  concern: string;
  /** A head count, or the id of a band. */
  employees: string;
  prefecture: string;
}
/** The firm that is to be visited, as far as the answers were understood. */
export interface Firm {
  trade?: string | undefined;
  industry?: string | undefined;
  /** What is made or sold, to be looked for in what cases say they do. */
  goods: readonly string[];
  concerns: readonly string[];
  /** Words of the trouble, to be looked for where no concern was understood. */
  trouble: string;
  employees?: string | undefined;
  prefecture?: string | undefined;
  region?: string | undefined;
}

/** What says that somebody makes or sells a thing, but not which. */
const MAKER =
  /(?:屋さん|屋|店|工場|工房|会社|企業|メーカー|製造業|製造|販売業|販売|卸売業|小売業|卸|業者|業|事業者|事業|農園|農家|蔵|所|をつくる|を作る|を売る)$/u;

/** Text as it sounds and is written: folded, in katakana. */
export const fold = (text: string): string => toKatakana(normalize(text).text.replace(/\s+/gu, ''));

/** Understands the answers by the lists of this instance; what is not understood is kept as words. */
export function firmOf(answers: FirmAnswers, t: Taxonomies): Firm {
  const trade = tradeOf(answers.trade, t);
  const prefecture = idOf(
    t.prefecture.values,
    answers.prefecture.replace(/[都府県]$/u, ''),
    answers.prefecture,
  );
  return {
    ...trade,
    goods: goodsOf(answers.trade),
    concerns: concernsOf(answers.concern, t),
    trouble: answers.concern.trim(),
    employees: employeesOf(answers.employees, t),
    prefecture,
    region: regionOf(prefecture, t),
  };
}

/** The value of a list that a text names by id or label. */
function idOf(values: readonly { id: string; label: string }[], ...texts: string[]): string | undefined {
  const wanted = texts.filter(Boolean).map(fold);
  return values.find(
    ({ id, label }) =>
      wanted.includes(fold(id)) || wanted.some((one) => fold(label) === one || fold(label).startsWith(one)),
  )?.id;
}

/** The trade that a text speaks of: by id or label, by an everyday name, or by the longest name it shares a part with. */
function tradeOf(text: string, t: Taxonomies): Pick<Firm, 'trade' | 'industry'> {
  const said = fold(text);
  if (!said) return {};
  const industry = t.industry.values.find(({ id, label }) => [id, label].some((one) => fold(one) === said));
  const exact = t.trade.values.find(({ id, label, names = [] }) =>
    [id, label, ...names].some((one) => fold(one) === said),
  );
  const found = exact ?? (industry ? undefined : bestTrade(said, t));
  return { trade: found?.id, industry: found?.industry ?? industry?.id };
}

function bestTrade(said: string, t: Taxonomies) {
  const goods = said.replace(MAKER, '') || said;
  const scored = t.trade.values.map((trade) => {
    const names = [trade.label, ...(trade.names ?? [])].map(fold);
    const held = names.filter((name) => said.includes(name)).map((name) => name.length * 2);
    const stems = names.map((name) => name.replace(MAKER, '')).filter((stem) => stem.length > 1);
    const shared = stems
      .filter((stem) => goods.includes(stem) || stem.includes(goods))
      .map((stem) => stem.length);
    const loose = goods.length > 1 && names.some((name) => name.includes(goods)) ? goods.length - 0.5 : 0;
    return { trade, score: Math.max(0, loose, ...held, ...shared) };
  });
  scored.sort((a, b) => b.score - a.score);
  return scored[0] && scored[0].score > 0 ? scored[0].trade : undefined;
}

/** 「とうふ屋」 → 「トウフ」: what a firm makes or sells. */
function goodsOf(text: string): string[] {
  const parts = text.split(/[\s、，,・／/]+/u).map((part) => fold(part).replace(MAKER, ''));
  return [...new Set(parts.filter((part) => part.length > 1))];
}

function concernsOf(text: string, t: Taxonomies): string[] {
  if (!text.trim()) return [];
  const named = text
    .split(/[,、，]/u)
    .flatMap((part) =>
      t.concern.values.filter(({ id, label }) => [id, label].some((one) => fold(one) === fold(part))),
    )
    .map(({ id }) => id);
  if (named.length > 0) return [...new Set(named)];
  const read = concernReader(t.concern.values.map((one) => ({ ...one, words: one.words ?? [], pages: [] })));
  return read(parseQuery(text).units).map(({ concern }) => concern.id);
}

function employeesOf(text: string, t: Taxonomies): string | undefined {
  const count = Number(normalize(text).text.replace(/[人名,\s約]/gu, ''));
  if (text.trim() && Number.isInteger(count) && count >= 0) return employeesBand(count, t);
  return idOf(t.employees.values, text);
}
