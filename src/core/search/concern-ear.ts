import { Ahead } from './ahead.ts';
import { pairWorth, spokenPairs } from './spoken-pairs.ts';
import { type Worry, worriesIn } from './worry.ts';

/** How people put a concern; `words` is how pages put it. */
interface Sayings {
  label: string;
  says: readonly string[];
  words?: readonly string[] | undefined;
}
/** A concern that somebody speaks of. */
export interface Heard<C> {
  concern: C;
  /** How surely, 0–1. */
  sure: number;
}

/**
 * One phrase of a concern is said by so much, or a word of its pages stands there whole, or the concern is not heard:
 * 「補助金」 alone is no グループ補助金.
 */
const LEAST_SAID = 0.4;
/** What a concern's phrases hold of the words, times what its best phrase is said by: at least, and beside the surest. */
const LEAST_HEARD = 0.15;
const LEAST_BESIDE = 0.7;
/** Words of pages that say who is spoken of, not what ails. */
const WHO = new Set(['社長', '社員', '従業員', '役員', '若手', '職人', '会長', '担当']);
/** More would blur what was said. */
const MOST_CONCERNS = 3;
/** What a pair that no phrase holds counts in the whole: much of a sentence tells who and when. */
const UNHEARD = 0.8;
/** The root by which words that no phrase holds make a concern less sure. */
const DOUBT = 0.4;

/**
 * Makes the hearer of sentences: the concerns whose phrases hold most of what the words say, the surest first. One whose
 * evidence is a part of a surer one's is not heard: 「客」 of 「お客が減った」 is no third worry.
 */
export function concernEar<C extends Sayings>(concerns: readonly C[]): Ahead<(said: string) => Heard<C>[]> {
  return new Ahead(function* () {
    const rows: Row<C>[] = [];
    for (const concern of concerns) {
      rows.push(rowOf(concern));
      yield;
    }
    return earOf(rows);
  });
}

interface Row<C> {
  concern: C;
  pairs: ReadonlySet<string>;
  phrases: ReadonlySet<string>[];
  words: string[];
}

function rowOf<C extends Sayings>(concern: C): Row<C> {
  const { label, says, words = [] } = concern;
  const phrases = [label, ...says].map((one) => spokenPairs(one));
  return {
    concern,
    pairs: new Set([...phrases, spokenPairs(words.join('\n'))].flatMap((pairs) => [...pairs])),
    phrases,
    words: words.filter((word) => word.length > 1 && !WHO.has(word)),
  };
}

function earOf<C>(rows: readonly Row<C>[]): (said: string) => Heard<C>[] {
  const worth = pairWorth(rows.map(({ pairs }) => pairs));
  /** The concerns of one sentence. */
  const heardIn = (worries: readonly Worry[], text: string) => {
    const said = new Map<string, number>();
    for (const worry of worries)
      for (const pair of spokenPairs(worry.text))
        said.set(pair, Math.max(said.get(pair) ?? 0, worry.weight * worth(pair)));
    const weigh = (pairs: Iterable<string>) => total(pairs, (pair) => said.get(pair) ?? 0);
    const whole = total(
      said.keys(),
      (pair) => (said.get(pair) ?? 0) * (rows.some(({ pairs }) => pairs.has(pair)) ? 1 : UNHEARD),
    );
    const heard = rows
      .map(({ concern, pairs, phrases, words }) => {
        const held = new Set([...said.keys()].filter((pair) => pairs.has(pair)));
        const shares = phrases.map((phrase) => {
          const spoken = [...phrase].filter((pair) => held.has(pair));
          // 合わせる is not 力を合わせる.
          const isVerbAlone = phrase.size > 1 && spoken.length === 1 && /[*無]$/u.test(spoken[0] as string);
          return isVerbAlone ? 0 : total(spoken, worth) / total(phrase, worth);
        });
        const word = words.some((one) => text.includes(one)) ? LEAST_SAID : 0;
        const best = Math.max(word, ...shares.filter(Number.isFinite));
        const share = whole > 0 ? weigh(held) / whole : 0;
        return { concern, held, best, share, score: share * best };
      })
      .filter(({ best, score }) => best >= LEAST_SAID && score >= LEAST_HEARD)
      .sort((a, b) => b.score - a.score);
    const surest = heard[0];
    const found: typeof heard = [];
    for (const one of heard) {
      const isPart = found.some(
        (surer) => surer.score > one.score && [...one.held].every((pair) => surer.held.has(pair)),
      );
      if (!isPart && surest && one.score >= surest.score * LEAST_BESIDE) found.push(one);
    }
    return found.map(({ concern, score }) => ({
      concern,
      sure: surest ? (score / surest.score) * surest.share ** DOUBT : 0,
    }));
  };
  return (text) => {
    const surest = new Map<C, Heard<C>>();
    for (const worries of worriesIn(text))
      for (const one of heardIn(worries, worries.map((worry) => worry.text).join('')))
        if (one.sure > (surest.get(one.concern)?.sure ?? 0)) surest.set(one.concern, one);
    return [...surest.values()].sort((a, b) => b.sure - a.sure).slice(0, MOST_CONCERNS);
  };
}

const total = (pairs: Iterable<string>, worth: (pair: string) => number) => {
  let sum = 0;
  for (const pair of pairs) sum += worth(pair);
  return sum;
};
