import { endsVoicedApart, kanaSpellings, otherKana } from '#core/text/kana-habits.ts';
import { isKana, soundKey } from '#core/text/kana-key.ts';
import { letterNames, readAsRomaji } from '#core/text/latin-reading.ts';
import { romajiToKana } from '#core/text/romaji.ts';
import { inPlainKana, inSameKun } from '#core/text/same-kun.ts';
import { runsOf } from '#core/text/script.ts';
import { inOtherShapes } from '#core/text/shape-forms.ts';
import { BOUNDARY } from '#core/text/stream.ts';
import { otherShapes } from '#core/text/variant-kanji.ts';
import { WHY } from './expand-query.ts';
import { querySymbols, type Unit } from './query.ts';
import type { WordForm } from './word-forms.ts';
import {
  englishAsKana,
  isByChance,
  kanaAsEnglish,
  lastResortsOf,
  soundalikesOf,
} from './words/heard-words.ts';
import { compoundsInKanji, kanaInKanji } from './words/kana-in-kanji.ts';
import { isLoanword, isLoanwordAlone, type ReadShard, SHORTEST_ROMAJI, spellingsOf } from './words/lookup.ts';
import { nearestWords } from './words/nearest-words.ts';
import { withoutOkurigana } from './words/okurigana.ts';

/** How many spellings by habit come before words that only sound alike. */
const SURE = 6;

/** A long vowel as native words have it in kana. */
const NATIVE_LONG = /[えけげせぜてでねへべぺめれ]い|[おこごそぞとどのほぼぽもよょろ]う/u;

/** Other spellings of a text in kana, the likeliest first. */
async function kanaFallbacks(text: string, read: ReadShard): Promise<string[]> {
  // Long vowels that are written う and い are those of native words: べんとう is no ベント, せいふ no セーフ.
  const spellings = kanaSpellings(text).filter(
    (one) =>
      isLoanwordAlone(text) ||
      (soundKey(one) === soundKey(text) && !(one.includes('ー') && NATIVE_LONG.test(text))),
  );
  // バック for バッグ is a word; ドライフ for ドライブ is the beginning of ドライフルーツ.
  const isWord = await Promise.all(
    spellings.map((one) => !endsVoicedApart(text, one) || isLoanword(read, one)),
  );
  const kana = await inOtherKana(text, read);
  const isChance = (one: string) => otherKana(text).includes(one) && !kana.includes(one);
  const habits = spellings.filter((one, at) => isWord[at] && !isChance(one));
  const alike = [...(await soundalikesOf(read, text)), ...(await nearestWords(read, text)).filter(isKana)];
  const english = isLoanwordAlone(text) ? await kanaAsEnglish(read, text) : [];
  return [...habits.slice(0, SURE), ...english, ...alike, ...habits.slice(SURE)];
}

/** A word in the other kana: ジャガイモ, じゃがいも. Not in hiragana that the collection has inside other words only. */
async function inOtherKana(text: string, read: ReadShard): Promise<string[]> {
  return (await isByChance(read, text)) ? [] : otherKana(text);
}

/** Without okurigana (支払い → 支払), in kana, and with its loanword in other spellings. */
async function mixedFallbacks(unit: Unit, text: string, read: ReadShard): Promise<string[]> {
  const spellings = [withoutOkurigana(text), ...(await lastResortsOf(read, text))];
  for (const other of [...inPlainKana(text), ...inSameKun(text)])
    spellings.push(other, ...(await spellingsOf(read, other)));
  const loanword = runsOf(unit.symbols).find(
    ({ script, symbols }) => script === 'katakana' && symbols.length > 2,
  );
  if (loanword) {
    const run = loanword.symbols.join('');
    for (const one of kanaSpellings(run)) spellings.push(text.replace(run, one));
  }
  return spellings;
}

/** bus and dry, not KPI and kpi: three letters that can be said as one syllable and are not all capitals. */
const isShortEnglish = (typed: string) =>
  /^(?:[b-df-hj-np-tv-z]|[bcdfgkpt][rl]|s[cklmnpt])[aeiouy][b-df-hj-np-tv-z]?$/i.test(typed) &&
  typed.length === 3 &&
  typed !== typed.toUpperCase();

/** As Japanese typed without its input, as an abbreviation, and as an English word in katakana. */
async function latinFallbacks(unit: Unit, text: string, read: ReadShard): Promise<string[]> {
  const kana = text.length >= SHORTEST_ROMAJI ? romajiToKana(text) : '';
  const isEnglish = text.length >= SHORTEST_ROMAJI || isShortEnglish(unit.letters.join(''));
  const english = isEnglish ? await englishAsKana(read, text) : [];
  return [...english, kana, ...otherKana(kana), letterNames(text), readAsRomaji(text)];
}

function spellingsFor(unit: Unit, text: string, read: ReadShard): Promise<string[]> {
  if (isKana(text)) return kanaFallbacks(text, read);
  if (/^[a-z]+$/.test(text)) return latinFallbacks(unit, text, read);
  return mixedFallbacks(unit, text, read);
}

/**
 * Forms to try for a unit that no page holds as it is typed: other shapes of
 * its kanji, and when the table of spellings has found nothing either, whatever
 * else it may be written as. These need not be words: a page may hold them
 * inside a longer one.
 */
export async function fallbackForms(unit: Unit, read: ReadShard, foundNothing: boolean): Promise<WordForm[]> {
  if (unit.literal) return [];
  const text = unit.symbols.filter((symbol) => symbol !== BOUNDARY).join('');
  const shaped = inOtherShapes(unit.symbols, otherShapes);
  const kana = isKana(text) ? await inOtherKana(text, read) : [];
  const spellings = foundNothing
    ? [
        ...(await compoundsInKanji(text, read)),
        ...(await kanaInKanji(text, read)).map((one) => one.replaceAll(' ', '')),
        ...(await spellingsFor(unit, text, read)),
      ]
    : kana;
  return [
    ...shaped.map((symbols): WordForm => {
      const to = symbols.filter((symbol) => symbol !== BOUNDARY).join('');
      return { symbols, tier: 'folded', expansion: { from: unit.typed, to, why: WHY.shape } };
    }),
    ...spellings
      .filter((spelling) => spelling.length > 1)
      .map((to): WordForm => {
        const expansion = { from: unit.typed, to, why: WHY.spelling };
        return { symbols: querySymbols(to), tier: 'synonym', expansion };
      }),
  ];
}
