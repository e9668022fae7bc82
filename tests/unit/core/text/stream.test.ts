import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalize, normalizedText } from '#core/text/normalize.ts';
import { BOUNDARY, isAlphabet, toStream } from '#core/text/stream.ts';

const anyText = fc.string({ unit: 'binary' });
const japanese = fc
  .array(fc.constantFrom(...'経営者の気づきサーバーｶﾞﾗｽか\u3099々DXｅ-1,0２é・、。　 \n髙😀葛󠄀㌔①ﬁ한ὈΣς|"<'), {
    maxLength: 40,
  })
  .map((chars) => chars.join(''));

describe('normalize', () => {
  it('agrees with Unicode on whole texts, accents and sigma aside', () => {
    fc.assert(
      fc.property(
        fc.string({
          unit: fc.constantFrom(...'かｶﾞﾞﾟ\u3099１㌔①ﾊﾟ経한ᄒ\u1161\u11ab'),
        }),
        (text) => {
          expect(normalize(text).text).toBe(text.normalize('NFKC').toLowerCase());
        },
      ),
    );
  });

  it('maps every unit into the original, in order and without gaps', () => {
    fc.assert(
      fc.property(fc.oneof(anyText, japanese), (text) => {
        const { text: normal, starts, ends } = normalize(text);
        expect(normalizedText(text)).toBe(normal);
        expect(starts).toHaveLength(normal.length);
        for (let at = 0; at < normal.length; at += 1) {
          const [start, end] = [starts[at] as number, ends[at] as number];
          expect(start).toBeLessThan(end);
          expect(end).toBeLessThanOrEqual(text.length);
          expect(start).toBeGreaterThanOrEqual(at === 0 ? 0 : (starts[at - 1] as number));
          expect(normalize(text.slice(start, end)).text).toContain(normal[at]);
        }
      }),
    );
  });
});

describe('toStream', () => {
  it.each([
    ['DXを推進、IT 化、A/B', '|dx|を推進||it||化||a||b|'],
    ['売上1,000円、2，500円', '|売上1000円|2500円|'],
    ['パテト・ラオ', '|パテトラオ|'],
    ['DX・IT活用、5・6次', '|dx||it|活用|5|6次|'],
    ['DX・推進、エース・ワン', '|dx|推進|エースワン|'],
    ['ｶﾞﾗｽ', '|ガラス|'],
    ['Café', '|cafe|'],
    ['葛\u{E0100}飾', '|葛飾|'],
    ['、。！', ''],
    ['', ''],
    ['か\u3099', '|が|'],
  ])('%j → %s', (text, expected) => {
    expect(toStream(text).symbols.join('')).toBe(expected);
  });

  it('survives any string, and its symbols are where it says they are', () => {
    fc.assert(
      fc.property(fc.oneof(anyText, japanese), (text) => {
        const { symbols, starts, ends } = toStream(text);
        if (symbols.length === 0) return;
        expect(symbols[0]).toBe(BOUNDARY);
        expect(symbols.at(-1)).toBe(BOUNDARY);
        symbols.forEach((symbol, at) => {
          const source = text.slice(starts[at], ends[at]);
          if (symbol === BOUNDARY) expect(source).toBe('');
          else expect(normalize(source).text).toContain(symbol);
        });
      }),
    );
  });

  it('puts every run of letters of an alphabet between boundaries', () => {
    fc.assert(
      fc.property(japanese, (text) => {
        const { symbols } = toStream(text);
        symbols.forEach((symbol, at) => {
          if (!isAlphabet(symbol)) return;
          for (const neighbour of [symbols[at - 1], symbols[at + 1]] as string[]) {
            expect(isAlphabet(neighbour) || neighbour === BOUNDARY).toBe(true);
          }
        });
      }),
    );
  });
});
