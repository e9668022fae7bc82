import { lastResortsOf, wordsReadAs } from './heard-words.ts';
import type { ReadShard } from './lookup.ts';
import { withoutOkurigana } from './okurigana.ts';
import { dictionaryForms } from './verb-forms.ts';

/** Longest text that is read, and longest word in it, in letters. */
const LONGEST = 40;
const LONGEST_WORD = 10;
/** Of a text in kana alone, a word of fewer is looked up as a whole already. */
const SHORTEST = 4;
/** Most other words that one stretch of kana is taken for. */
const MOST_WORDS = 4;
/** Most kana that the first half of a compound ends in. */
const LONGEST_OKURIGANA = 2;

/** A noun with a verb in kana and no particle between them (酒蔵つぐ): a sentence with kanji is in kana where it is meant. */
const NOUN_AND_KANA = /^[^ぁ-ゖ]{1,8}[ぁ-ゖ]{2,8}$/u;

/** Kana of grammar, which stay as they are. */
const GRAMMAR = new Set(
  (
    'が は を に の も で と へ や か から まで より だけ しか ない なかった なくて なく ません ず たい た だ て ' +
    'いる いない いた ある あった する した して しない し でき できない できず られ られる られない れる れない せる せない させる ' +
    'たら ば なら けど のに ので です ます ました くて さん さま お ご くらい こと もの って ている ていない てる てしまう ちゃう ' +
    'すぎ すぎる そう ほしい もらう もらえない くれない どう っぱなし ばかり よう なる ならない なった よい いい'
  ).split(' '),
);
/** Verbs that no form of the dictionary leads to: of other kana in each form, or of more words than one. */
const IRREGULAR: Readonly<Record<string, string>> = {
  こない: '来ない',
  こなく: '来なく',
  きません: '来ません',
  まにあわ: '間に合わ',
  まにあい: '間に合い',
};

/** What reading a stretch costs: a word is better than its parts, and grammar better than a kana that nobody knows. */
const COST = { word: 1, shortWord: 1.3, grammar: 0.4, unknown: 2 } as const;
/** So much of the kana may be left as typed, because a part of it is no word that is known. */
const MOST_LEFT = 0.6;
/** Between two parts of a sentence: what one of them cannot be read as says nothing of the other. */
const PARTICLE = /^(?:[がをにはのでもとへ]|から|まで|より)$/u;

const VOICED: Readonly<Record<string, string>> = Object.fromEntries(
  [...'がぎぐげござじずぜぞだぢづでどばびぶべぼ'].map((one, at) => [
    one,
    [...'かきくけこさしすせそたちつてとはひふへほ'][at] as string,
  ]),
);
const isHiragana = (letter: string | undefined) => letter !== undefined && /[ぁ-ゖー]/u.test(letter);
const isKanji = (letter: string | undefined) => /\p{Script=Han}/u.test(letter ?? '');

interface Piece {
  typed: string;
  /** As it may be written, the likeliest first. */
  written: string[];
  cost: number;
  kind: 'word' | 'grammar' | 'unknown' | 'other';
}
interface Way {
  cost: number;
  pieces: Piece[];
}

/** What a stretch of hiragana may be as a word: itself, or a form of a verb or adjective. @param after what follows it */
async function writingsOf(stretch: string, after: string, read: ReadShard): Promise<string[]> {
  const found = await wordsReadAs(read, stretch);
  for (const { kana, ending } of dictionaryForms(stretch, after)) {
    const last = kana.at(-1) as string;
    for (const word of await wordsReadAs(read, kana))
      if (word.endsWith(last) && isKanji(word.at(0))) found.push(word.slice(0, -1) + ending);
  }
  return [...new Set(found)].slice(0, MOST_WORDS);
}

/** The same for a stretch after a kanji, where a compound has its second word voiced: 資金ぐり. */
async function joinedWritings(stretch: string, after: string, read: ReadShard): Promise<string[]> {
  const plain = VOICED[stretch[0] as string];
  const own = await writingsOf(stretch, after, read);
  return plain ? [...own, ...(await writingsOf(plain + stretch.slice(1), after, read))] : own;
}

/** What may stand from one place on. */
async function piecesAt(letters: readonly string[], at: number, read: ReadShard): Promise<[number, Piece][]> {
  const first = letters[at] as string;
  if (!isHiragana(first)) return [[1, { typed: first, written: [first], cost: 0, kind: 'other' }]];
  const pieces: [number, Piece][] = [
    [1, { typed: first, written: [first], cost: COST.unknown, kind: 'unknown' }],
  ];
  const joined = isKanji(letters[at - 1]) ? joinedWritings : writingsOf;
  // After one kanji stands its okurigana: a whole word would be a verb.
  const isSingle = isKanji(letters[at - 1]) && !isKanji(letters[at - 2]);
  const isWhole = (one: string) => !isSingle || /[うくぐすつぬぶむるい]$/u.test(one);
  for (let length = 1; length <= LONGEST_WORD && isHiragana(letters[at + length - 1]); length += 1) {
    const typed = letters.slice(at, at + length).join('');
    // し is a verb of grammar before its endings only.
    const isGrammar = GRAMMAR.has(typed) && (typed !== 'し' || /[てたなま]/u.test(letters[at + 1] ?? ''));
    const grammar = IRREGULAR[typed] ?? (isGrammar ? typed : undefined);
    if (grammar) pieces.push([length, { typed, written: [grammar], cost: COST.grammar, kind: 'grammar' }]);
    if (length < 2) continue;
    const written = (await joined(typed, letters.slice(at + length).join(''), read)).filter(isWhole);
    const cost = length > 2 ? COST.word : COST.shortWord;
    if (written.length > 0) pieces.push([length, { typed, written, cost, kind: 'word' }]);
  }
  return pieces;
}

/** The likeliest pieces of a text. */
async function readText(letters: readonly string[], read: ReadShard): Promise<Piece[]> {
  const ways: (Way | undefined)[] = [{ cost: 0, pieces: [] }];
  for (let at = 0; at < letters.length; at += 1) {
    const way = ways[at] as Way;
    for (const [length, piece] of await piecesAt(letters, at, read)) {
      const cost = way.cost + piece.cost;
      const known = ways[at + length];
      if (!known || cost < known.cost) ways[at + length] = { cost, pieces: [...way.pieces, piece] };
    }
  }
  return ways[letters.length]?.pieces ?? [];
}

/** Pieces with the parts of the sentence as typed in which a kana is no word that is known. */
function leftAsTyped(pieces: readonly Piece[]): Piece[] {
  const parts: Piece[][] = [[]];
  for (const piece of pieces) {
    const isBorder = piece.kind === 'grammar' && PARTICLE.test(piece.typed);
    if (isBorder) parts.push([piece], []);
    else parts.at(-1)?.push(piece);
  }
  return parts.flatMap((part) => {
    if (part.every(({ kind }) => kind !== 'unknown')) return part;
    return part.map((one): Piece => {
      return { ...one, written: [one.typed], kind: one.kind === 'other' ? 'other' : 'unknown' };
    });
  });
}

const CONTENT: ReadonlySet<Piece['kind']> = new Set(['word', 'other']);

/**
 * Ways to write a text whose words are typed in kana with the words of the collection, the likeliest first and words
 * side by side parted by a space: しきんぐりくるしい, 資金繰り 苦しい. None where too much of it is no word that is known.
 */
export async function kanaInKanji(text: string, read: ReadShard): Promise<string[]> {
  const letters = [...text];
  const kana = letters.filter(isHiragana).length;
  const isAllKana = kana === letters.length;
  if (letters.length > LONGEST || !(isAllKana ? kana >= SHORTEST : NOUN_AND_KANA.test(text))) return [];
  const pieces = leftAsTyped(await readText(letters, read));
  if (!isAllKana && pieces.find(({ kind }) => kind !== 'other')?.kind !== 'word') return [];
  const left = pieces.filter(({ kind }) => kind === 'unknown').map(({ typed }) => typed);
  if (pieces.every(({ kind }) => kind !== 'word') || left.join('').length > kana * MOST_LEFT) return [];
  const best = pieces.map(({ written }) => written[0] as string);
  const others = pieces.flatMap(({ written }, at) => written.slice(1).map((one) => best.with(at, one)));
  const isApart = (at: number) => {
    const [before, kind] = [pieces[at - 1]?.kind, pieces[at]?.kind];
    return (
      before && kind && CONTENT.has(before) && CONTENT.has(kind) && (kind === 'word' || before === 'word')
    );
  };
  const parted = [best, ...others].map((way) =>
    way.map((one, at) => (isApart(at) ? ` ${one}` : one)).join(''),
  );
  return [...new Set([...parted, best.join('')])].filter((way) => way.replaceAll(' ', '') !== text);
}

/** What one half of a compound may be that is typed in kana: a word, or half of another compound (込み, 取り). */
async function halfInKanji(kana: string, after: string, read: ReadShard): Promise<string[]> {
  return [...(await joinedWritings(kana, after, read)), ...(await lastResortsOf(read, kana))];
}

/**
 * What a compound may be of which one half is typed in kana: 引きつぎ, 引き継ぎ; 取ひき, 取引; とり組み, 取り組み. These need
 * not be words; a page has to hold them.
 */
export async function compoundsInKanji(text: string, read: ReadShard): Promise<string[]> {
  const found: string[] = [];
  for (const { 0: run, index } of text.matchAll(/(?<=\p{Script=Han})[ぁ-ゖ]{2,8}/gu))
    for (let cut = 0; cut <= LONGEST_OKURIGANA && run.length - cut > 1; cut += 1) {
      const before = text.slice(0, index + cut);
      const after = text.slice(index + run.length);
      for (const written of await halfInKanji(run.slice(cut), after, read))
        found.push(before + written + after);
    }
  const [opening = ''] = /^[ぁ-ゖ]{2,6}(?=\p{Script=Han})/u.exec(text) ?? [];
  if (opening)
    for (const written of await halfInKanji(opening, text.slice(opening.length), read))
      found.push(written + text.slice(opening.length));
  return [...new Set(found.flatMap((one) => [one, withoutOkurigana(one)]))].filter((one) => one !== '');
}
