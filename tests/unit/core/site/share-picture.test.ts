import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { atSpaces, lineWidth, setLines, shareText } from '#core/site/share-picture.ts';

const phrase = fc.string({ unit: fc.constantFrom(...'支援の進aB'), minLength: 1, maxLength: 8 });

/** Fewest lines over every way of setting the phrases, tried one after another. */
function fewest(phrases: readonly string[], most: number): number {
  if (!phrases.length) return 0;
  let best = Number.POSITIVE_INFINITY;
  for (let taken = 1; taken <= phrases.length; taken++) {
    if (lineWidth(phrases.slice(0, taken).join('')) > most) break;
    best = Math.min(best, 1 + fewest(phrases.slice(taken), most));
  }
  return best;
}

describe('lines', () => {
  it('hold all the text, none is too wide, and there are no more than needed', () => {
    fc.assert(
      fc.property(fc.array(phrase, { maxLength: 7 }), fc.integer({ min: 8, max: 20 }), (phrases, most) => {
        const lines = setLines(phrases, most);
        expect(lines.join('')).toBe(phrases.join(''));
        for (const line of lines) expect(lineWidth(line)).toBeLessThanOrEqual(most);
        expect(lines.length).toBe(fewest(phrases, most));
      }),
    );
  });

  it('end between words where text is Latin, and nowhere else than before', () => {
    const title = 'A parts workshop that brought its quotes into line';
    expect(setLines(atSpaces([title]), 12)).toEqual([
      'A parts workshop ',
      'that brought its ',
      'quotes into line',
    ]);
    expect(atSpaces(['現場を', '歩いて 聞く', '会社'])).toEqual(['現場を', '歩いて ', '聞く', '会社']);
  });

  it('cut a phrase that is wider than a line', () => {
    expect(setLines(['経営力再構築伴走支援'], 4)).toEqual(['経営力再', '構築伴走', '支援']);
  });
});

describe('the words on a picture', () => {
  const site = { name: '館', tagline: '事例とノウハウ' };
  it('tell the kind of the page; lists with a filter share one', () => {
    expect(shareText('/cases/a/', '題', site)).toEqual({ kicker: '支援事例', title: '題' });
    expect(shareText('/practice/', '稽古場', site)).toEqual({ kicker: '学ぶ', title: '稽古場' });
    // No word stands there twice.
    expect(shareText('/learn/', '学ぶ', site)).toEqual({ kicker: '事例とノウハウ', title: '学ぶ' });
    expect(shareText('/', '何か', site)).toEqual({ kicker: '事例とノウハウ', title: '館' });
    expect(shareText('/cases/by/region/tohoku/', '東北', site)).toEqual(
      shareText('/cases/page/2/', '2ページ', site),
    );
  });
});
