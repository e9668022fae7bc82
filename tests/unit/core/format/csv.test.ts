import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toCsv } from '#core/format/csv.ts';

/** Reads CSV back as RFC 4180 says, to compare. */
function readCsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let quoted = false;
  for (let at = 0; at < text.length; at++) {
    const letter = text[at] as string;
    if (quoted && letter === '"' && text[at + 1] === '"') {
      cell += '"';
      at += 1;
    } else if (letter === '"') quoted = !quoted;
    else if (!quoted && letter === ',') {
      row.push(cell);
      cell = '';
    } else if (!quoted && letter === '\r' && text[at + 1] === '\n') {
      rows.push([...row, cell]);
      row = [];
      cell = '';
      at += 1;
    } else cell += letter;
  }
  return rows;
}

describe('a CSV file', () => {
  it('begins with a BOM and ends every line with CRLF', () => {
    expect(
      toCsv([
        ['題名', '件数'],
        ['味噌屋', 3],
      ]),
    ).toBe('\uFEFF題名,件数\r\n味噌屋,3\r\n');
  });

  it.each([
    '=1+1',
    '+81',
    '-1',
    '@SUM(A1)',
    '\t=1',
    '\r=1',
    ' =1',
    '　=1',
    '＝1+1',
    '＋1',
    '－1',
    '＠A',
    '\n=1',
  ])('defuses %j', (formula) => {
    expect(readCsv(toCsv([[formula]]).slice(1))).toEqual([[`'${formula}`]]);
  });

  it('leaves numbers and plain text as they are', () => {
    expect(toCsv([[-5, '3-1', 'a=b', undefined]])).toBe('\uFEFF-5,3-1,a=b,\r\n');
  });

  it('gives back every cell, apart from the apostrophe before a formula', () => {
    const cell = fc.oneof(fc.string({ unit: 'grapheme' }), fc.stringMatching(/^[=+@",\r\n 味噌]{0,6}$/));
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 1, maxLength: 5 }), { maxLength: 5 }), (rows) => {
        const back = readCsv(toCsv(rows).slice(1));
        expect(back.length).toBe(rows.length);
        rows.flat().forEach((text, at) => {
          const found = back.flat()[at] as string;
          expect(found === text || found === `'${text}`).toBe(true);
          expect(found.trimStart()).not.toMatch(/^[=+\-@＝＋－＠]/);
        });
      }),
    );
  });
});
