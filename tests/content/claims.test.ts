import { describe, expect, it } from 'vitest';
import { derivedFrom, figuresIn, numbersIn } from '#core/check/facts/numbers.ts';
import { countClaims } from '#core/claims/claim-counts.ts';
import { allCases, isPublished } from '#support/library.ts';

const open = allCases.filter(isPublished).flatMap(({ slug, claims }) => (claims ? [{ slug, claims }] : []));

describe('what the collection claims', () => {
  it('reaches a line of its sheet, all of it', () => {
    const lacking = open.flatMap(({ slug, claims }) =>
      claims.all.filter(({ note }) => note === undefined).map(({ path, text }) => `${slug} ${path}: ${text}`),
    );
    expect(lacking).toEqual([]);
    const counts = countClaims(open.map(({ claims }) => claims));
    expect(counts.all).toBeGreaterThan(open.length * 10);
    expect(counts.source).toBeLessThanOrEqual(counts.line);
    expect(counts.agreed).toBeLessThanOrEqual(counts.source);
  });

  it('stands in the lines of its note: every figure, as it is or worked out of two', () => {
    const untrue: string[] = [];
    for (const { slug, claims } of open)
      for (const { path, text, note } of claims.all) {
        const lines = claims.notes[(note ?? 0) - 1]?.lines ?? [];
        const held = lines.map(({ fact, who, about }) => [
          ...figuresIn([fact, who, about].filter(Boolean).join(' ')),
        ]);
        const figures = held.flat();
        const worked = new Set(figures.flatMap((a) => figures.flatMap((b) => derivedFrom(a, b))));
        for (const { value, text: written } of numbersIn(text))
          if (!figures.includes(value) && !worked.has(value)) untrue.push(`${slug} ${path}: ${written}`);
      }
    expect(untrue).toEqual([]);
  });

  it('names only sources of the sheet, and agreement only for two of them', () => {
    for (const { claims } of open) {
      const known = new Set(claims.sources.map(({ id }) => id));
      for (const line of claims.notes.flatMap(({ lines }) => lines)) {
        for (const id of line.from) expect(known).toContain(id);
        if (line.agreed) expect(new Set(line.from).size).toBeGreaterThan(1);
      }
    }
  });
});
