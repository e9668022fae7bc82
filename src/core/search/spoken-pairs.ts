import { normalize } from '#core/text/normalize.ts';
import { inPlainWords } from '#core/text/same-words.ts';
import { spokenAsWritten } from '#core/text/spoken-words.ts';

/** Pairs of neighbouring letters, folded as the search folds them. Two hiragana say nothing. */
export function pairsIn(text: string): ReadonlySet<string> {
  const pairs = new Set<string>();
  for (const part of normalize(text).text.split(/(?:\s|(?!&)[\p{P}\p{S}])+/u)) {
    const letters = [...part];
    for (const [at, letter] of letters.entries()) {
      const pair = `${letters[at - 1] ?? ''}${letter}`;
      if (at > 0 && !/^(?:[をがはにでともへの]|[ぁ-ゖー]{2})/u.test(pair)) pairs.add(pair);
    }
  }
  return pairs;
}

/**
 * What somebody says of a trouble, and the phrases it is compared with, in pairs: verbs whatever their form, but denied apart
 * from said; and who it befalls with what befalls them (「社員がすぐ辞める」 holds 員…辞).
 */
export function spokenPairs(text: string): ReadonlySet<string> {
  const plain = inPlainWords(spokenAsWritten(text)).replace(DENIED, '$1無');
  const pairs = [...pairsIn(plain)].filter((pair) => !UNTELLING.has(pair) && !CASE.test(pair));
  return new Set([
    ...pairs.map((pair) => pair.replace(VERB_FORM, '$1*')),
    ...tiesIn(plain).filter((tie) => !UNTELLING.has(tie) && !tie.endsWith('分無')),
  ]);
}
/** A stem that is denied: 減らない, 売れません, 来ず. */
const DENIED =
  /(\p{Script=Han})(?:(?:(?![がはもを])[ぁ-ゖ]){0,5}?|[がはも]い?)(?:な(?:い|く|かっ|さそ)|ま?せん|(?<![まは])ず(?=$|[、にとだ]))/gu;
/** A word with its particle; what it is tied to says what of it. */
const CASE = /.[がをはもへに]$|^無[ぁ-ゖ]/u;
/** Two words that only kana stand between, or nothing before a verb: 店をたたむ, 店たたむ. */
const TIED =
  /(?<=([\p{Script=Han}ァ-ヶーA-Za-z]))(?=[ぁ-ゖ、]{1,5}([\p{Script=Han}ァ-ヶA-Za-z]無?)|(\p{Script=Han})[うくすつむるいきしちみりかさまらわえけせめれっ])/gu;

function tiesIn(text: string): string[] {
  return [...normalize(text).text.matchAll(TIED)].map(([, from, to, next]) => `${from}…${to ?? next}`);
}
/** Pairs that say who is spoken of or that something is unknown, not what ails: 「従業員が…」 is no talk of 従業員承継. */
const UNTELLING: ReadonlySet<string> = new Set([
  '従業',
  '業員',
  '社員',
  '社長',
  '会社',
  '役員',
  '分か',
  '分無',
  '言無',
  'い社',
  '若…社',
  '取引',
  '引先',
  '工場',
  '場長',
  '親会',
  'か分',
  'が分',
]);
/**
 * 減った and 減ります are 減る, 継いで is 継ぐ. ない, ます and た after a stem of one kanji say something of their own; of
 * verbs that stand in any sentence (言う, 来る) the form says more than the verb.
 */
const VERB_FORM =
  /^((?![言来見出分思行取持使作聞])\p{Script=Han})[うくぐすつぬぶむるいきぎしちびみりかさらばわえけげせてべめれこごそとぼもろおっ]$/u;

/** A tie repeats what two pairs say already. */
const TIE = 0.5;

/** How much a pair says among the pairs of texts: one that few of them hold says most. */
export function pairWorth(texts: readonly ReadonlySet<string>[]): (pair: string) => number {
  const holders = new Map<string, number>();
  for (const pairs of texts) for (const pair of pairs) holders.set(pair, (holders.get(pair) ?? 0) + 1);
  return (pair) =>
    (pair.includes('…') ? TIE : 1) * Math.log(1 + texts.length / (1 + (holders.get(pair) ?? 0)));
}
