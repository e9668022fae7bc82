import { normalize } from '#core/text/normalize.ts';

/** Another way to write a whole unit, and why it is tried. */
interface RuleSpelling {
  to: string[];
  why: string;
}

/** Legal forms as slips and seals shorten them; ㈱ and ㈲ are (株) and (有) when normalised. */
const LEGAL_FORMS: Readonly<Record<string, string>> = {
  株: '株式会社',
  有: '有限会社',
  同: '合同会社',
  資: '合資会社',
  名: '合名会社',
  医: '医療法人',
  福: '社会福祉法人',
  社: '社団法人',
  財: '財団法人',
  協: '協同組合',
};
const SHORTENED = new RegExp(`\\(([${Object.keys(LEGAL_FORMS).join('')}])\\)`);

/** (有)丸徳水産 in full, and without the legal form. */
function fullLegalForm(text: string): RuleSpelling[] {
  const short = SHORTENED.exec(text);
  if (!short) return [];
  const full = text.replace(SHORTENED, LEGAL_FORMS[short[1] as string] as string);
  const bare = text.replace(SHORTENED, '');
  return [{ to: [full, bare].filter((one) => one !== ''), why: '会社の種類の略し方' }];
}

/** The second half of a compound, in kanji and as it sounds there: 動機付け, 動機づけ; 町造り, 町づくり. */
const COMPOUNDS: readonly (readonly [kanji: RegExp, kana: RegExp, inKanji: string, inKana: string])[] = [
  [/(?<=\p{Script=Han})付(?=[かきくけこい])/u, /(?<=\p{Script=Han})づ(?=[かきくけこい])/u, '付', 'づ'],
  [
    /(?<=\p{Script=Han})[作造](?=[らりるれろっ])/u,
    /(?<=\p{Script=Han})づく(?=[らりるれろっ])/u,
    '作',
    'づく',
  ],
  [
    /(?<=\p{Script=Han})[使遣](?=[わいうえおっ])/u,
    /(?<=\p{Script=Han})づか(?=[わいうえおっ])/u,
    '使',
    'づか',
  ],
];

function otherCompound(text: string): RuleSpelling[] {
  for (const [kanji, kana, inKanji, inKana] of COMPOUNDS) {
    const other = kanji.test(text) ? text.replace(kanji, inKana) : text.replace(kana, inKanji);
    if (other !== text) return [{ to: [other], why: '表記のゆれ' }];
  }
  return [];
}

/** Spellings that follow from the text itself, whatever the collection has. */
export function ruleSpellings(typed: string): RuleSpelling[] {
  const { text } = normalize(typed);
  return [...fullLegalForm(text), ...otherCompound(text)];
}
