import { readDate } from '#core/format/read-date.ts';
import type { Taxonomies } from '#core/schema/taxonomy.ts';
import { inDigits } from '#core/text/numerals.ts';
import { readPlace } from './read-firm.ts';

/** One thing that a sentence says of the firm, with the words that say it. */
export interface SentenceFact {
  path: string;
  value: unknown;
  written: string;
}

const NAME =
  /(?:屋号|社名|店名|会社名|店の名前|会社の名前)は「?([^\s、。「」]{2,20}?)」?(?=[。、]|で[、す]|という|といい|である)/;
/** 「高知県四万十市の見本食堂は」 */
const NAME_BEHIND_PLACE =
  /[市区町村]の「?([^\s、。の「」]{2,16}(?:会社|[店園館荘亭堂舎]|工房|工場|製作所|食堂|酒造|工業|建設))」?は/;
/** 「計3名で」「従業員は12人」「家族四人で営む」 */
const HEADS =
  /(?:(?:合?計|総勢|従業員数?[はが]?|社員[はが]?|スタッフ[はが]?)(\d{1,4})[名人](?=で|[、。の]|だ)|(?:家族|夫婦|親子|兄弟|姉妹)([\d一二三四五六七八九十]{1,3})人で)/;
const DATE = '(?:(?:明治|大正|昭和|平成|令和)[元\\d一二三四五六七八九十]{1,4}年|\\d{4}年)';
/** 「平成19年に開いた」「昭和五十二年に先代が始め」 */
const FOUNDED = new RegExp(
  `(${DATE})(?:\\d{1,2}月)?に(?:[^、。\\d]{0,8}[がはで])?(?:創業|開業|開店|設立|創立|開い|始め|はじめ)`,
);
/** Words of a sentence that tells where a firm works. */
const WORKS = /営|店|会社|工場|工房|農園|旅館|食堂|業者|事業|商い|創業/;
/** No longer text is searched for what a firm is: it stands at the beginning. */
const MOST = 4000;

/** What sentences say of a firm: its name, place, people and first year. */
export function factsIn(text: string, taxonomies: Taxonomies): SentenceFact[] {
  const plain = text.normalize('NFKC').slice(0, MOST);
  const facts: SentenceFact[] = [];
  const [named, name] = NAME.exec(plain) ?? NAME_BEHIND_PLACE.exec(plain) ?? [];
  if (named && name) facts.push({ path: 'company.name', value: name, written: named });
  const [counted, one, two = ''] = HEADS.exec(plain) ?? [];
  const heads = Number(one ?? (inDigits(two) || two));
  if (counted && heads > 0) facts.push({ path: 'employees', value: heads, written: counted });
  const [begun, date = ''] = FOUNDED.exec(plain) ?? [];
  const year = readDate(date);
  if (begun && year) facts.push({ path: 'founded', value: Number(year.slice(0, 4)), written: begun });
  return [...facts, ...placeOf(plain, taxonomies)];
}

/** 「宮崎県延岡市で…営む」: a prefecture and a city in a sentence that tells where a firm works. */
function placeOf(plain: string, taxonomies: Taxonomies): SentenceFact[] {
  for (const sentence of plain.split(/(?<=。)/)) {
    if (!WORKS.test(sentence)) continue;
    for (const { label } of taxonomies.prefecture.values) {
      const at = sentence.indexOf(label);
      if (at < 0) continue;
      const written = /^[^\s、。]{2,14}?[市区町村](?=[でにの])/.exec(sentence.slice(at))?.[0];
      const { values } = written ? readPlace(written, taxonomies) : { values: {} };
      if (Object.keys(values).length === 2)
        return Object.entries(values).map(([path, value]) => ({ path, value, written: written ?? '' }));
    }
  }
  return [];
}
