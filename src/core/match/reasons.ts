import { labelOf } from '#core/cases/company-line.ts';
import { listOfFacet } from '#core/finder/facets.ts';
import { FACET_WORDS, type FacetWords } from '#core/schema/facet-words.ts';
import { type ConcernLikeness, NEAR } from './concern-likeness.ts';
import type { Firm } from './firm.ts';
import { CHOSEN_NAMES, type ChosenName, type MatchLists } from './firm-answers.ts';
import type { MatchRecord } from './match-record.ts';
import { goodIn } from './trade-words.ts';
import type { TroubleReader } from './trouble.ts';

/** What a reason is about. `nearConcern` is a concern like one of the firm's; `business` and `asked` are words found. */
export type ReasonField =
  | 'concern'
  | 'nearConcern'
  | 'asked'
  | 'trade'
  | 'industry'
  | 'business'
  | 'employees'
  | ChosenName;

/** One thing that both share, or tell otherwise: what was asked for, what the case says, and that in words. */
export interface Reason {
  field: ReasonField;
  query: string;
  value: string;
  text: string;
}

/** What reasons are found with. */
export interface ReasonTools {
  t: MatchLists;
  like: ConcernLikeness;
  trouble: TroubleReader;
}

/** Everything the two are known to share, what weighs most first. What one of them does not tell is no reason. */
export function reasonsOf(firm: Firm, record: MatchRecord, tools: ReasonTools): Reason[] {
  return [
    ...concernReasons(firm, record, tools),
    ...workReasons(firm, record, tools.t),
    ...otherReasons(firm, record, tools.t),
  ];
}

function concernReasons(firm: Firm, record: MatchRecord, { t, like, trouble }: ReasonTools): Reason[] {
  const shared = firm.concerns.filter(({ id }) => record.concerns.includes(id));
  const found = shared.map(({ id }) => same('concern', id, labelOf(t.concern, id)));
  const near = shared.length ? undefined : nearConcern(firm, record, like);
  if (near) found.push({ field: 'nearConcern', ...near, text: labelOf(t.concern, near.value) });
  const line = trouble.line(firm.trouble, record);
  if (line) found.push({ field: 'asked', query: firm.trouble, value: line, text: line });
  return found;
}

/** The concern of the case that is most like one of the firm's. */
function nearConcern(firm: Firm, record: MatchRecord, like: ConcernLikeness) {
  const pairs = firm.concerns.flatMap(({ id, sure }) =>
    record.concerns.map((value) => ({
      query: id,
      value,
      like: like(id, value),
      worth: sure * like(id, value),
    })),
  );
  const best = pairs.filter((pair) => pair.like >= NEAR).sort((a, b) => b.worth - a.worth)[0];
  return best && { query: best.query, value: best.value };
}

function workReasons({ work }: Firm, record: MatchRecord, t: MatchLists): Reason[] {
  const found: Reason[] = [];
  if (work.trade !== undefined && work.trade === record.trade)
    found.push(same('trade', work.trade, labelOf(t.trade, work.trade)));
  else if (work.industry !== undefined && work.industry === record.industry)
    found.push(same('industry', work.industry, labelOf(t.industry, work.industry)));
  const good = goodIn(work.goods, record.business);
  if (good) found.push({ field: 'business', query: good.said, value: record.business, text: good.found });
  return found;
}

function otherReasons(firm: Firm, record: MatchRecord, t: MatchLists): Reason[] {
  const found: Reason[] = [];
  if (firm.employees !== undefined && firm.employees === record.employees)
    found.push(same('employees', firm.employees, labelOf(t.employees, firm.employees)));
  for (const name of CHOSEN_NAMES) {
    const shared = (firm.chosen[name] ?? []).filter((id) => record.chosen[name].includes(id));
    // Who shares the prefecture shares its region: that is said once.
    if (name === 'region' && found.some(({ field }) => field === 'prefecture')) continue;
    found.push(...shared.map((id) => same(name, id, phraseOf(name, id, t))));
  }
  return found;
}

/** What both tell, and tell otherwise. Of several walls, steps or tags a case may have any. */
export function differencesOf(firm: Firm, record: MatchRecord, tools: ReasonTools): Reason[] {
  const { t } = tools;
  const found: Reason[] = [];
  const [heard] = firm.concerns;
  const isNear = firm.concerns.some(({ id }) => record.concerns.some((held) => tools.like(id, held) >= NEAR));
  const [held] = record.concerns;
  if (heard && held && !isNear)
    found.push({
      field: 'concern',
      query: heard.id,
      value: held,
      text: `「${labelOf(t.concern, held)}」の話`,
    });
  found.push(...workDifferences(firm, record, t));
  if (firm.employees !== undefined && record.employees !== undefined && firm.employees !== record.employees) {
    const text = record.employeesText ?? labelOf(t.employees, record.employees);
    found.push({ field: 'employees', query: firm.employees, value: record.employees, text });
  }
  for (const name of CHOSEN_NAMES) {
    const [[query], [value]] = [firm.chosen[name] ?? [], record.chosen[name]];
    if (name === 'wall' || name === 'step' || name === 'tag' || !query || !value || query === value) continue;
    if (name === 'region' && firm.chosen.prefecture?.length) continue;
    found.push({ field: name, query, value, text: phraseOf(name, value, t) });
  }
  return found;
}

function workDifferences({ work }: Firm, record: MatchRecord, t: MatchLists): Reason[] {
  const { trade, industry } = work;
  if (industry !== undefined && industry !== record.industry)
    return [
      {
        field: 'industry',
        query: industry,
        value: record.industry,
        text: labelOf(t.industry, record.industry),
      },
    ];
  if (trade === undefined || record.trade === undefined || trade === record.trade) return [];
  return [{ field: 'trade', query: trade, value: record.trade, text: labelOf(t.trade, record.trade) }];
}

const same = (field: ReasonField, id: string, text: string): Reason => ({
  field,
  query: id,
  value: id,
  text,
});

/** A value as it is said outside its list: 「足りない」の壁, 経営者が60歳代. */
function phraseOf(name: ChosenName, id: string, t: MatchLists): string {
  const { phrase = '{}' }: FacetWords = FACET_WORDS[name];
  return phrase.replace('{}', labelOf(t[listOfFacet(name) as keyof MatchLists], id));
}
