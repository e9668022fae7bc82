/** Kana after a kanji that may be its okurigana, not beginning as a particle does. */
const TAIL = /(?<=\p{Script=Han})(?![はをのへに]|[がとでもや](?![ぁ-ゖ]))[ぁ-ゖ]{1,3}(?![ぁ-ゖ])/gu;

/**
 * What 「送り仮名の付け方」(内閣告示第二号, 1973; 通則 6 and 7) lets be left out of a compound: the one kana in which the
 * noun of a verb ends (支払い, 切替え), in く or ぐ no noun does. After 合 the せ has to stay: 組合 is not 組合せ.
 */
const ENDING = '[いきぎしちびみりえけげせてめれべ]';
/** Kana of a verb before that, which older writing leaves out: 打ち合わせ, 打ち合せ; 見積もり, 見積り; 集まる, 集る. */
const BEFORE = '[わがまらかやこもろとばた]';
const LEFT_OUT = new RegExp(`^(?:${ENDING}|${BEFORE}[りしせれ])$`, 'u');
const LEFT_OUT_AT_END = new RegExp(`(?<=\\p{Script=Han})(?<!合(?=せ))${ENDING}$`, 'u');
const OLDER = new RegExp(`^${BEFORE}$`, 'u');

/** The kanji alone, whatever kana follow them: under it spellings of one word are found (切替え, 切り替え). */
export function kanjiOnly(word: string): string {
  const kanji = word.replace(TAIL, '');
  return kanji !== word && /^\p{Script=Han}{2,}$/u.test(kanji) ? kanji : '';
}

/** A noun that is done: 消去する is 消去. */
const DONE = /^(\p{Script=Han}{2,})(?:する|した|して|される|された)$/u;

/** 支払い → 支払, 申し込み → 申込: without the okurigana that may be left out; '' where other kana would go with it. */
export function withoutOkurigana(word: string): string {
  const [, noun] = DONE.exec(word) ?? [];
  if (noun) return noun;
  const [first = '', ...parts] = partsOf(word);
  const last = parts.pop();
  if (first === '' || last === undefined || parts.some((kana) => !isLeftOut(kana))) return '';
  const end = last === '' || LEFT_OUT_AT_END.test(word);
  const kanji = kanjiOnly(word);
  return end ? kanji : '';
}

const isLeftOut = (kana: string) => kana === '' || LEFT_OUT.test(kana);

/** The kana after each kanji, the first kanji before all; nothing where a word begins with kana or has katakana. */
function partsOf(word: string): string[] {
  if (!/^(?:\p{Script=Han}[ぁ-ゖ]*)+$/u.test(word)) return [];
  return [word, ...word.split(/\p{Script=Han}/u).slice(1)];
}

/** A verb as dictionaries have it, and the noun made of it: む and み, える and え. */
function isOneVerb(a: string, b: string): boolean {
  const nounOf = (kana: string) => {
    const [verb, noun] = ['うくぐすつぬぶむる', 'いきぎしちにびみり'];
    const last = verb.indexOf(kana.at(-1) ?? ' ');
    return last < 0
      ? []
      : [
          kana.slice(0, -1) + noun[last],
          ...(/[えけげせてねべめれいきぎしちびみり]る$/u.test(kana) ? [kana.slice(0, -1)] : []),
        ];
  };
  return nounOf(a).includes(b) || nounOf(b).includes(a);
}

/** Whether two words of the same kanji differ in no more than what may be left out, or are one verb: 打合わせ and 打ち合せ, not 取引さき and 取引. */
export function differInOkurigana(a: string, b: string): boolean {
  const [as, bs] = [partsOf(a).slice(1), partsOf(b).slice(1)];
  return (
    as.length === bs.length &&
    as.every((one, at) => {
      const [short, long] = [one, bs[at] as string].sort((x, y) => x.length - y.length) as [string, string];
      if (short === long || (at === as.length - 1 && isOneVerb(short, long))) return true;
      return short === ''
        ? isLeftOut(long)
        : long.endsWith(short) && OLDER.test(long.slice(0, -short.length));
    })
  );
}
