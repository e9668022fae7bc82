import { PERSON_NAMES } from './person-names.table.ts';

const SURNAMES: ReadonlySet<string> = new Set(PERSON_NAMES.surnames);
const SINGLE: ReadonlySet<string> = new Set(PERSON_NAMES.single);
const PLACES: ReadonlySet<string> = new Set(PERSON_NAMES.places);
const NOT_NAMES: ReadonlySet<string> = new Set(PERSON_NAMES.notNames);
const LONGEST = Math.max(...PERSON_NAMES.surnames.map((name) => name.length));

/** Letters at the end of a given name of two or three kanji, and those that are given names by themselves. */
const GIVEN_END =
  /[郎子美雄夫男治助吉江枝彦代恵次司之也介太輔朗樹香奈一二三六七八生明人幸信志行造蔵光久義史哉仁平弥和正昭宏弘博広浩孝利徳洋吾秀栄隆典敏康道裕晴章憲寿穂秋輝希菜衣佳里理央斗翔華咲花紀織友音実成勝俊貴哲良則文忠健真優陽大悟真馬成乃絵門衛春夏雪月]$/;
const GIVEN =
  /^[彩藍杏澪怜玲翠雅圭啓敬慶京賢謙諒涼遼駿繁滋重昇丈伸慎晋誠健豊勉進実清茂勇修学隆剛正明博浩弘宏昭守稔満操薫恵翔蓮葵萌綾亮裕光徹聡智哲仁歩望忍潤淳純渉彰章潔敏久治毅猛均寛保栄亨享茜楓桜舞愛遥瞳渚梓翼匠樹凛律蒼尚恒晃暁馨巌功孝幸]$/;

/** Whether kanji after a family name read as a given name, and not as the rest of a firm's or a place's name. */
function isGiven(rest: string): boolean {
  if (rest.length === 1) return GIVEN.test(rest);
  return rest.length <= 3 && GIVEN_END.test(rest) && !endsLikeAWord(rest);
}

function endsLikeAWord(text: string): boolean {
  return NOT_NAMES.has(text) || (text.length > 2 && NOT_NAMES.has(text.slice(-2)));
}

/** A family name at the beginning of some kanji, and what stands after it. */
function nameFrom(text: string): { surname: string; rest: string } | undefined {
  for (let length = Math.min(LONGEST, text.length); length >= 2; length--) {
    const surname = text.slice(0, length);
    if (SURNAMES.has(surname)) return { surname, rest: text.slice(length) };
  }
  return undefined;
}

/** What may stand before a name without a mark between: 「代表取締役佐藤様」「長野県山田様」. */
const BEFORE = /[役長員士表者主師事県市町村区社部課係当任問]$/;
const SPACE = /[ 　]/;

/**
 * The name of a person at the end of a run of kanji, as it stands before 氏, さん or 様.
 * @param run kanji, perhaps with one space between family name and given name
 * @returns the name, or undefined where the run reads as something else
 */
export function nameAtEnd(run: string): string | undefined {
  const [last = '', apart] = run.split(SPACE).reverse();
  const names = apart ?? last;
  for (let at = 0; at < names.length; at++) {
    const found = at === 0 || BEFORE.test(names.slice(0, at)) ? nameFrom(names.slice(at)) : undefined;
    if (!found) continue;
    if (apart === undefined ? !found.rest || isGiven(found.rest) : !found.rest && isPlainGiven(last))
      return run.slice(at);
  }
  if (apart !== undefined) return nameAtEnd(last);
  if (SINGLE.has(run)) return run;
  // A given name alone, or after a family name that is not listed.
  return run.length >= 2 && run.length <= 5 && STRONG_END.test(run) && !endsLikeAWord(run) ? run : undefined;
}

const STRONG_END = /[郎子美雄夫彦枝之輔]$/;
const isPlainGiven = (text: string) => text.length <= 3 && !FIRM_END.test(text) && !NOT_NAMES.has(text);
/** Endings of the names of firms, offices and places that follow a family name. */
const FIRM_END =
  /[所店社屋堂業組園家会館房庫部場院塾産商興器電工務設局県市町村区都府州港駅線橋城城址団連支協校舎荘亭船丸]$/;

/**
 * The name of a person that begins a run of kanji after a role: 「社長の佐藤は」「担当：田中一郎」.
 * @param follows what stands after the run
 * @param linked whether the role is linked by の, after which a place may stand: 「社長の千葉での」
 */
export function nameAfterRole(run: string, follows: string, linked: boolean): string | undefined {
  const [first = '', second] = run.split(SPACE);
  const found = nameFrom(first);
  if (!found) return undefined;
  if (second !== undefined) return !found.rest && isPlainGiven(second) ? run : undefined;
  if (found.rest) return isGiven(found.rest) ? first : undefined;
  return linked && PLACES.has(found.surname) && !/^(?:さん|氏|様|[はが、])/.test(follows) ? undefined : first;
}

/**
 * Whether a run of kanji is a family name and a given name, and could hardly be anything else.
 * @param parted how long the family name is, where a space parts them
 */
export function isFullName(run: string, parted?: number): boolean {
  const found = parted === undefined ? nameFrom(run) : partedAt(run, parted);
  if (parted !== undefined && run.length - parted === 1)
    return found !== undefined && GIVEN.test(found.rest) && !PLACES.has(found.surname);
  if (found === undefined || found.rest.length < 2) return false;
  if (COMMON_GIVEN.test(found.rest)) return !endsLikeAWord(found.rest);
  return STRONG_END.test(run) && isGiven(found.rest);
}

function partedAt(run: string, at: number): { surname: string; rest: string } | undefined {
  const [surname, rest] = [run.slice(0, at), run.slice(at)];
  return SURNAMES.has(surname) || COMMON_GIVEN.test(rest) ? { surname, rest } : undefined;
}

/**
 * The name that stands where only a name or a thing can stand: before the colon of who speaks, behind 「取材・」.
 * @param run kanji, perhaps with one space between family name and given name
 * @param maybePlace whether the name of a place may stand there, too
 */
export function namedAlone(run: string, maybePlace: boolean): string | undefined {
  const [first = '', second] = run.split(SPACE);
  if (second !== undefined && !NOT_NAMES.has(first) && isPlainGiven(second) && isGiven(second)) return run;
  const found = nameFrom(first);
  if (!found) return undefined;
  const isName = found.rest ? isGiven(found.rest) : !maybePlace || !PLACES.has(found.surname);
  return isName ? first : undefined;
}

/** Given names of two kanji that end in a letter which also ends words: 健一, 浩二, 拓也, 翔太, 直樹. */
const COMMON_GIVEN =
  /^[健賢謙憲研浩宏弘博広洋裕祐雄勇誠征清真慎伸信晋直尚康泰隆孝貴崇敬敏俊駿哲徹智知達竜龍拓卓琢翔祥章彰昭晃光幸公純潤淳順準良亮涼遼豊義修秀英栄悠雅将正昌聡恵圭慶啓慧和克勝文][一二三也太司介樹志平治吉人明史己紀]$/;

/**
 * The name before a role: 「山田社長」「鈴木 一郎会長」, not 「石川県社長会」 nor 「新社長」.
 * @param role a place before the role of an office is the office's: 「金沢支店長」「上田担当」
 */
export function nameBeforeRole(run: string, role: string): string | undefined {
  const name = nameAtEnd(run);
  if (name === undefined) return undefined;
  const isOfFirm = /^(?:社長|会長|専務|常務)/.test(role);
  if (isOfFirm && SINGLE.has(name)) return name;
  return !nameFrom(name) || (PLACES.has(name) && !isOfFirm) ? undefined : name;
}
