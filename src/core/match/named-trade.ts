import { normalize } from '#core/text/normalize.ts';
import { scriptOf } from '#core/text/script.ts';
import type { MatchLists } from './firm-answers.ts';
import { fold } from './words.ts';

type Trade = MatchLists['trade']['values'][number];

/** What says that somebody makes or sells a thing, but not which. */
export const MAKER =
  /(?:屋|店|工場|工房|会社|企業|メーカー|製造業|製造所|製造|製作所|販売業|販売店|販売|卸売業|卸売|小売業|小売|卸屋|卸|問屋|ショップ|専門店|経営|運営|業者|業|(?<!工)事業者|(?<!工)事業所|(?<!工)事業|農園|農家|蔵|所|組合)$/u;
/** Between the things of a list; between words of Latin letters a blank is no such place. */
const LIST =
  /[、，,・／/]+|(?<!\p{Script=Latin})\s+|\s+(?!\p{Script=Latin})|(?:を|も)(?:つくる|作る|売る|扱う|する|営む|やる)/u;
const RUNS_ON = /(?:を|も)(?:経営|運営|営んで|やって|して).*$/u;

/** Who makes, who passes on and who sells are three trades of one thing; what is said at the end says which. */
const ROLES = {
  maker: /(?:メーカー|工場|製造業?|製造所|製造会社)$/u,
  wholesale: /(?:卸|卸売|卸売業|卸会社|卸屋|問屋|商社|仲買)$/u,
  retail: /(?:小売業?|販売店|販売業?|ショップ|ストア|ディーラー)$/u,
} as const;
type Role = keyof typeof ROLES;

/**
 * The trade that a text names: by an everyday name as it stands, by one that differs in 屋 or 店 alone, else by a name
 * with which the text ends, for the last word says what a firm is (スーパー銭湯 is a bath). A name that begins or ends
 * inside another word is none (パン in プロパン, 肉屋 in 焼肉屋), and nothing is guessed from a part of a name.
 */
export function namedTrade(text: string, { trade }: Pick<MatchLists, 'trade'>): Trade | undefined {
  const made = trade.values.find(({ label }) => label.endsWith('製造業'))?.industry;
  for (const part of text.replace(RUNS_ON, '').split(LIST)) {
    const said = readPart(part);
    const [best] = trade.values
      .map((one) => ({ one, worth: Math.max(0, ...namesOf(one).map((name) => worthOf(name, said))) }))
      .filter(({ one, worth }) => !said.role || worth === EXACT || roleOf(one, made) === said.role)
      .filter(({ worth }) => worth > 0)
      .sort((a, b) => b.worth - a.worth);
    if (best) return best.one;
  }
  return undefined;
}

interface Said {
  /** Widths folded, without blanks and の, in the letters it was put in. */
  letters: string;
  whole: string;
  /** The thing, without 屋, 店 or メーカー. */
  thing: string;
  role: Role | undefined;
}

/** 「そばや」「パンや」 are written with 屋 too. */
const KANA_SHOP = /(?<=[ぁ-ゖァ-ヺー]{2})や$/u;

function readPart(part: string): Said {
  const letters = squeeze(part).replace(/さん$/u, '').replace(KANA_SHOP, '屋');
  const whole = fold(letters);
  return { letters, whole, thing: withoutMaker(whole), role: roleIn(letters) };
}

const roleIn = (text: string): Role | undefined =>
  (Object.keys(ROLES) as Role[]).find((one) => ROLES[one].test(text));

const squeeze = (text: string): string => normalize(text).text.replace(/\s+|の(?=.)/gu, '');

function withoutMaker(folded: string): string {
  const bare = folded.replace(MAKER, '');
  return bare || folded;
}

const namesOf = ({ label, names = [], also = [] }: Trade): string[] =>
  [label, ...names, ...also].map((name) => fold(squeeze(name)));

const EXACT = 1000;
/** How surely a name is said: a whole name before its stem, then the longer one. 0 when it is not. */
function worthOf(name: string, said: Said): number {
  if (name === said.whole) return EXACT;
  const stem = withoutMaker(name);
  if (stem === said.thing && alike(name.slice(stem.length), said.whole.slice(stem.length)))
    return 500 + (name.at(-1) === said.whole.at(-1) ? 1 : 0);
  if (endsIn(said, said.whole, name)) return 100 + name.length;
  if (endsIn(said, said.thing, name)) return 50 + name.length;
  return endsIn(said, said.thing, stem) ? stem.length : 0;
}

/** Whether two endings leave the same trade: 屋 and 店 do, 屋 and メーカー or 農家 do not. What has no ending may be any. */
function alike(named: string, said: string): boolean {
  return named === '' || said === '' || kindOf(named) === kindOf(said);
}

function kindOf(ending: string): string {
  return roleIn(ending) ?? /農家|農園|蔵|組合/u.exec(ending)?.[0] ?? '';
}

/** Whether what was said ends with a word, and the word begins where one can begin. */
function endsIn({ letters }: Said, folded: string, word: string): boolean {
  if (word.length < 2 || !folded.endsWith(word)) return false;
  const at = folded.length - word.length;
  const [before, first] = [letters[at - 1], letters[at]];
  if (before === undefined || first === undefined) return true;
  if (scriptOf(before) !== scriptOf(first)) return true;
  // Kana run on without a break, and one letter before 屋 is as often the end of another word.
  return scriptOf(first) === 'kanji' ? withoutMaker(word).length > 1 : word.length > 2;
}

/** @param made industry of the trades that are called 製造業 */
function roleOf({ label, industry }: Trade, made: string | undefined): Role | undefined {
  if (label.includes('卸売')) return 'wholesale';
  if (label.includes('小売')) return 'retail';
  return industry === made ? 'maker' : undefined;
}
