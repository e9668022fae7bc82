import { scriptOf } from '#core/text/script.ts';
import type { DictionaryWord, Ipadic } from './ipadic.ts';
import type { Lexicon } from './lexicon.ts';

/** Longest word of the dictionary that is looked for. */
const LONGEST = 12;
/** Longest stretch that is cut at once; a longer one is cut in two. */
const LONGEST_STRETCH = 400;

/** Common noun, as which the dictionary takes what it does not know. */
const NOUN = 1285;
const NOUN_FEATURES = ['名詞', '一般'];
/** Costs of unknown words, of IPADIC's `unk.def`: of a run of one script, or one character. */
const UNKNOWN: Readonly<Record<string, number>> = {
  katakana: 9461,
  alphabet: 13398,
  digit: 13398,
  kanji: 11426,
  hiragana: 13069,
};
/** Scripts in which an unknown word is the whole run. */
const WHOLE: ReadonlySet<string> = new Set(['katakana', 'alphabet', 'digit']);

interface Node {
  entry: DictionaryWord;
  cost: number;
  before: Node | undefined;
}

function unknown(surface: string, script: string): DictionaryWord {
  const cost = UNKNOWN[script] ?? 13069;
  return { surface, reading: '', features: NOUN_FEATURES, left: NOUN, right: NOUN, cost };
}

/** Words that may stand at a place: of the dictionary, and what is unknown there. */
function candidates(chars: readonly string[], at: number, lexicon: Lexicon): DictionaryWord[] {
  const found: DictionaryWord[] = [];
  let surface = '';
  const last = Math.min(chars.length, at + Math.min(LONGEST, lexicon.longest(chars[at] as string)));
  for (let end = at; end < last; end += 1) {
    surface += chars[end] as string;
    found.push(...lexicon.find(surface));
  }
  const script = scriptOf(chars[at] as string);
  if (WHOLE.has(script)) {
    let end = at + 1;
    while (end < chars.length && scriptOf(chars[end] as string) === script) end += 1;
    found.push(unknown(chars.slice(at, end).join(''), script));
  } else if (found.length === 0 || script === 'kanji') {
    found.push(unknown(chars[at] as string, script));
  }
  return found;
}

/**
 * The words of a stretch of normalised text without punctuation: the cheapest path by the costs of the
 * dictionary (Viterbi), as morphological analysers find it.
 */
export function segment(text: string, lexicon: Lexicon, ipadic: Ipadic): DictionaryWord[] {
  const chars = [...text];
  if (chars.length > LONGEST_STRETCH) {
    const [head, tail] = [chars.slice(0, LONGEST_STRETCH), chars.slice(LONGEST_STRETCH)];
    return [...segment(head.join(''), lexicon, ipadic), ...segment(tail.join(''), lexicon, ipadic)];
  }
  const ending: Node[][] = Array.from({ length: chars.length + 1 }, () => []);
  const best = (nodes: readonly Node[], left: number): [Node | undefined, number] => {
    let least = Number.POSITIVE_INFINITY;
    let before: Node | undefined;
    for (const node of nodes) {
      const cost = node.cost + ipadic.connection(node.entry.right, left);
      if (cost < least) [least, before] = [cost, node];
    }
    return [before, least];
  };
  for (let at = 0; at < chars.length; at += 1) {
    const nodes = ending[at] as Node[];
    if (at > 0 && nodes.length === 0) continue;
    for (const entry of candidates(chars, at, lexicon)) {
      const [before, way] =
        at === 0 ? [undefined, ipadic.connection(0, entry.left)] : best(nodes, entry.left);
      const node = { entry, cost: way + entry.cost, before };
      (ending[at + [...entry.surface].length] as Node[]).push(node);
    }
  }
  const path: DictionaryWord[] = [];
  for (let [node] = best(ending[chars.length] as Node[], 0); node; node = node.before) path.push(node.entry);
  return path.reverse();
}
