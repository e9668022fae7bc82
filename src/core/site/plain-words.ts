/** A piece of a line: plain text, or a word with its reading. */
type PlainPart = string | readonly [word: string, reading: string];

/**
 * Marks readings in a line: `会社(かいしゃ)を` → a word with its reading, then text. A reading belongs to the
 * kanji right before its brackets.
 */
export function withReadings(line: string): PlainPart[] {
  return line
    .split(/([\p{Script=Han}々]+\([ぁ-んー]+\))/u)
    .filter(Boolean)
    .map((part) => {
      const found = /^(.+)\((.+)\)$/.exec(part);
      return found ? ([found[1] as string, found[2] as string] as const) : part;
    });
}

const SENTENCES = {
  home: [
    'ここは、会社(かいしゃ)を 手伝(てつだ)う 人(ひと)のための サイトです。',
    'ほかの 会社(かいしゃ)が どうやって よくなったかを 読(よ)むことが できます。',
    'まず、さがしたい 言葉(ことば)を 入(い)れてください。お金(かね)は かかりません。',
  ],
  cases: [
    '会社(かいしゃ)が よくなった 話(はなし)を 集(あつ)めました。本当(ほんとう)の 話(はなし)です。',
    '仕事(しごと)の 種類(しゅるい)や 場所(ばしょ)を えらぶと、話(はなし)の 数(かず)が 少(すく)なくなって、見(み)つけやすく なります。',
  ],
  knowhow: [
    '会社(かいしゃ)を 手伝(てつだ)うときに、すること、しないことを まとめました。',
    '上(うえ)から 順番(じゅんばん)に 読(よ)むと、手伝(てつだ)いの 流(なが)れが わかります。',
  ],
  steps: [
    '手伝(てつだ)いの 流(なが)れを 七(なな)つに 分(わ)けました。',
    '今(いま)の ところを えらぶと、することと 会社(かいしゃ)の 話(はなし)が 読(よ)めます。',
  ],
  walls: [
    '会社(かいしゃ)が 変(か)わろうとするとき、むずかしいことが 五(いつ)つ あります。これを 「壁(かべ)」と いいます。',
    '近(ちか)いものを えらぶと、ほかの 会社(かいしゃ)が どうしたかが わかります。',
  ],
  questions: [
    '社長(しゃちょう)に 聞(き)くと よい 質問(しつもん)を 集(あつ)めました。',
    '質問(しつもん)は、そのまま 使(つか)っても、少(すこ)し 変(か)えて 使(つか)っても いいです。',
  ],
  search: [
    'さがしたい 言葉(ことば)を 入(い)れて、「検索(けんさく)」を 押(お)してください。',
    '書(か)いた 言葉(ことば)は、ほかの 人(ひと)には 見(み)えません。',
  ],
} as const;

/** The pages that have a summary in やさしい日本語. */
export type PlainPage = keyof typeof SENTENCES;

/**
 * Summaries after 「在留支援のためのやさしい日本語ガイドライン」 (出入国在留管理庁・文化庁, 2020): short sentences, one
 * thing each, です・ます, spaces between phrases, readings over kanji.
 */
export const PLAIN_WORDS = Object.fromEntries(
  Object.entries(SENTENCES).map(([page, lines]) => [page, lines.map(withReadings)]),
) as Record<PlainPage, PlainPart[][]>;
