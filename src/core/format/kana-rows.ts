import { KANA_ROWS, plainKana } from '#core/text/kana-table.ts';

/** The rows of the 五十音: their plain letters, and the id of the row. */
const ROWS: readonly (readonly [row: string, letters: string, id: string])[] = [
  ['あ', KANA_ROWS[''], 'a'],
  ...(['k', 's', 't', 'n', 'h', 'm'] as const).map(
    (one) => [KANA_ROWS[one].charAt(0), KANA_ROWS[one], `${one}a`] as const,
  ),
  ['や', 'やゆよ', 'ya'],
  ['ら', KANA_ROWS.r, 'ra'],
  ['わ', 'わをん', 'wa'],
];

/**
 * The row a reading in hiragana belongs to, with an id for its place on a page.
 * @throws when it begins with anything but hiragana
 */
export function kanaRow(kana: string): { row: string; id: string } {
  const found = ROWS.find(([, letters]) => letters.includes(plainKana(kana[0] ?? ' ')));
  if (!found) throw new Error(`よみ「${kana}」は、ひらがなで始まっていません`);
  return { row: found[0], id: found[2] };
}

/** Things with a reading, by row; rows and readings in the order of the 五十音, empty rows left out. */
export function kanaRows<T extends { kana: string }>(items: readonly T[]): { row: string; items: T[] }[] {
  const sorted = [...items].sort((a, b) => a.kana.localeCompare(b.kana, 'ja'));
  return ROWS.map(([row]) => ({ row, items: sorted.filter(({ kana }) => kanaRow(kana).row === row) })).filter(
    (one) => one.items.length > 0,
  );
}
