import { KANA_ROWS } from '#core/text/kana-table.ts';

/** A form in which the dictionary has a verb or adjective, and the kana that stand for its last one as it was typed. */
export interface DictionaryForm {
  kana: string;
  ending: string;
}

const ROWS = Object.values(KANA_ROWS);
/** Before た and て, where the last kana of the verb is no more heard: 減った is 減る, 選んで is 選ぶ, 書いた is 書く. */
const CONTRACTED: Readonly<Record<string, string>> = { っ: 'るうつく', ん: 'むぶぬ', い: 'くぐ' };
const ADJECTIVE = /く$|か(?=っ$)|けれ$/u;

/** What has to follow a form in a, e or o, or a contracted one: 買わ goes on in ない, れる or せる, 減っ in た or て. */
const GOES_ON: Readonly<Record<string, RegExp>> = {
  a: /^[なずぬれせ]/u,
  e: /^(?:[なずばるたて]|ます|ません)/u,
  o: /^う/u,
  contracted: /^[たてだで]/u,
};

/**
 * The forms a stretch of hiragana may be one of: おち is おちる or おつ, くるしく is くるしい.
 * @param after what follows the stretch
 */
export function dictionaryForms(stretch: string, after: string): DictionaryForm[] {
  const last = stretch.at(-1) ?? '';
  const stem = stretch.slice(0, -1);
  const row = ROWS.find((one) => one.includes(last));
  const vowel = row?.indexOf(last) ?? -1;
  const follows = (form: string) => GOES_ON[form]?.test(after) ?? true;
  const forms: DictionaryForm[] = [];
  if (follows('contracted'))
    forms.push(...[...(CONTRACTED[last] ?? '')].map((end) => ({ kana: stem + end, ending: last })));
  if (last === 'わ' && follows('a')) forms.push({ kana: `${stem}う`, ending: last });
  if (row && vowel !== 2 && follows('aiueo'[vowel] as string))
    forms.push({ kana: stem + row[2], ending: last });
  if (vowel === 1 || vowel === 3) forms.push({ kana: `${stretch}る`, ending: '' });
  if (ADJECTIVE.test(stretch)) {
    const base = stretch.replace(ADJECTIVE, '').replace(/っ$/u, '');
    forms.push({ kana: `${base}い`, ending: stretch.slice(base.length) });
  }
  return forms;
}
