import { PERSON_NAMES } from './person-names.table.ts';

const SURNAMES: readonly string[] = PERSON_NAMES.surnames;
/** The listed family names of more than one letter, as a choice of a pattern. */
export const LONG_SURNAMES = SURNAMES.filter((name) => name.length > 1).join('|');

/** Endings of words for a role, a group or a thing, after which さん・様 is mere politeness. */
const ROLE_END =
  /[者徒患員人客師士長生屋店家業社方親子妻夫主手先婦女男職工医匠元側関係衆友孫兄弟姉妹父母神殿王仏工場所校園院館会隊団体市町村県国局課部族達]$/;
/** Endings of firms' names that no given name has: 「佐藤商店さん」 is a firm, 「佐藤健造さん」 is not. */
const HOUSE_END = /[所店社屋堂業組園館荘亭]$/;
const NOT_NAMES = new Set<string>(PERSON_NAMES.notNames);

/**
 * Whether the word before 氏・さん・様 reads as a person's name.
 * A well-known family name does, unless the word ends like the name of a firm; other kanji do unless they end like
 * a role or a group.
 */
export function looksLikeName(word: string): boolean {
  if (HOUSE_END.test(word)) return false;
  if (SURNAMES.some((name) => word === name || (word.startsWith(name) && word.length <= name.length + 3)))
    return true;
  if (/^[ァ-ヴー]+$/.test(word)) return false;
  return word.length >= 2 && !NOT_NAMES.has(word) && !ROLE_END.test(word);
}
