import { expect, test } from 'vitest';
import { HOUSE_WORDS } from '#core/check/house-words.table.ts';
import { openIpadic } from '#node/search-index/ipadic.ts';

const PATTERNS = HOUSE_WORDS.map(({ found }) => new RegExp(found, 'g'));
const ANY = new RegExp(HOUSE_WORDS.map(({ found }) => found).join('|'));
/** The same words, which the house writes with other letters wherever they stand. */
const MEANT = /^(?:動機付け|裏付け|位置付け|問い掛け|気付か|気付き|出来|但し書き|どの事|いた事)/;

test('no word of the dictionary is touched inside, alone or as it is conjugated', async () => {
  const dictionary = await openIpadic();
  const touched = new Set<string>();
  const seen = new Set<string>();
  for (let row = 1; row < dictionary.size; row++) {
    const { surface: word, features } = dictionary.entry(row);
    if (word.length < 2 || seen.has(word)) continue;
    seen.add(word);
    const done = features[1] === 'サ変接続' ? ['された', 'されば', 'さった', 'さいたま', 'させる'] : [];
    for (const text of [`この${word}が`, `${word}。`, ...done.map((ending) => word + ending)]) {
      if (!ANY.test(text) || MEANT.test(word)) continue;
      const from = text.indexOf(word);
      const inside = PATTERNS.flatMap((pattern) => [...text.matchAll(pattern)]).some(
        ({ 0: found, index }) =>
          index + found.length > from &&
          index < from + word.length &&
          !(index <= from && found.length >= word.length),
      );
      if (inside) touched.add(text);
    }
  }
  expect(seen.size).toBeGreaterThan(300_000);
  expect([...touched]).toEqual([]);
});
