import { normalize } from '#core/text/normalize.ts';
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

/** The pairs of what somebody says of a trouble, and of the phrases it is compared with: verbs whatever their form. */
export function spokenPairs(text: string): ReadonlySet<string> {
  const pairs = [...pairsIn(spokenAsWritten(text))].filter((pair) => !UNTELLING.has(pair));
  return new Set(pairs.map((pair) => pair.replace(VERB_FORM, '$1*')));
}
/** Pairs that say who is spoken of or that something is unknown, not what ails: 「従業員が…」 is no talk of 従業員承継. */
const UNTELLING: ReadonlySet<string> = new Set(['従業', '業員', '社員', '社長', '会社', '役員', '分か']);
/**
 * 減った and 減ります are 減る, 継いで is 継ぐ. ない, ます and た after a stem of one kanji say something of their own; of
 * verbs that stand in any sentence (言う, 来る) the form says more than the verb.
 */
const VERB_FORM =
  /^((?![言来見出分思行取持使作聞])\p{Script=Han})[うくぐすつぬぶむるいきぎしちびみりかさらばわえけげせてべめれこごそとぼもろおっ]$/u;

/** How much a pair says among the pairs of texts: one that few of them hold says most. */
export function pairWorth(texts: readonly ReadonlySet<string>[]): (pair: string) => number {
  const holders = new Map<string, number>();
  for (const pairs of texts) for (const pair of pairs) holders.set(pair, (holders.get(pair) ?? 0) + 1);
  return (pair) => Math.log(1 + texts.length / (1 + (holders.get(pair) ?? 0)));
}
