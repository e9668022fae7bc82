import { expect, test } from 'vitest';
import { TILES } from '#node/charts/tile-map.ts';
import { drawCover } from '#node/pictures/cover.ts';
import { INDUSTRY_SIGNS } from '#node/pictures/industry-signs.ts';
import { taxonomies } from '#support/content.ts';

const stepOrder = taxonomies.step.values.map((step) => step.id);

test('there is a sign for every industry and a tile for every prefecture', () => {
  expect(Object.keys(INDUSTRY_SIGNS).sort()).toEqual(
    taxonomies.industry.values.map((value) => value.id).sort(),
  );
  expect(Object.keys(TILES).sort()).toEqual(taxonomies.prefecture.values.map((value) => value.id).sort());
});

test('a cover holds no text, no script, no style and nothing from elsewhere, and is light', () => {
  for (const industry of Object.keys(INDUSTRY_SIGNS)) {
    const svg = drawCover({ industry, prefecture: 'ishikawa', steps: ['trust'], stepOrder });
    expect(svg).not.toMatch(/<text|<script|style|href|NaN|undefined/);
    expect(svg.length).toBeLessThan(4000);
  }
});

test('the same data gives the same bytes; other data another picture', () => {
  const subject = { industry: 'manufacturing', prefecture: 'niigata', steps: ['trust'], stepOrder };
  expect(drawCover(subject)).toBe(drawCover({ ...subject }));
  const others = [
    { ...subject, industry: 'fisheries' },
    { ...subject, prefecture: 'tokyo' },
    { ...subject, steps: [] },
    { ...subject, prefecture: undefined },
  ];
  expect(new Set([subject, ...others].map(drawCover)).size).toBe(5);
});

test('no two tiles lie on each other', () => {
  const taken = new Set<string>();
  for (const [id, tile] of Object.entries(TILES)) {
    for (let x = tile.column; x < tile.column + tile.columns; x++) {
      for (let y = tile.row; y < tile.row + tile.rows; y++) {
        expect(taken.has(`${x},${y}`), `${id} at ${x},${y}`).toBe(false);
        taken.add(`${x},${y}`);
      }
    }
  }
});
