import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { TILE_COLUMNS, TILE_ROWS, TILES, tileLevel, tileName } from '#node/charts/tile-map.ts';
import { taxonomies } from '#support/content.ts';

const prefectures = taxonomies.prefecture.values;
const css = readFileSync('src/styles/component/tile-places.css', 'utf8').replace(/\s+/g, ' ');

/** Pairs that share a border on land, one for each prefecture that has one. */
const NEIGHBOURS: [string, string][] = [
  ['aomori', 'akita'],
  ['aomori', 'iwate'],
  ['akita', 'iwate'],
  ['akita', 'yamagata'],
  ['iwate', 'miyagi'],
  ['yamagata', 'fukushima'],
  ['miyagi', 'fukushima'],
  ['niigata', 'fukushima'],
  ['fukushima', 'tochigi'],
  ['fukushima', 'ibaraki'],
  ['niigata', 'gunma'],
  ['toyama', 'nagano'],
  ['ishikawa', 'fukui'],
  ['gunma', 'saitama'],
  ['ibaraki', 'chiba'],
  ['tokyo', 'saitama'],
  ['tokyo', 'kanagawa'],
  ['yamanashi', 'shizuoka'],
  ['aichi', 'mie'],
  ['gifu', 'aichi'],
  ['fukui', 'shiga'],
  ['kyoto', 'hyogo'],
  ['osaka', 'kyoto'],
  ['nara', 'wakayama'],
  ['tottori', 'okayama'],
  ['shimane', 'hiroshima'],
  ['yamaguchi', 'hiroshima'],
  ['ehime', 'kochi'],
  ['kagawa', 'tokushima'],
  ['fukuoka', 'saga'],
  ['saga', 'nagasaki'],
  ['fukuoka', 'oita'],
  ['kumamoto', 'miyazaki'],
  ['kumamoto', 'kagoshima'],
];

const cells = (id: string) => {
  const tile = TILES[id];
  if (!tile) throw new Error(`no tile for ${id}`);
  const found: [number, number][] = [];
  for (let column = tile.column; column < tile.column + tile.columns; column++)
    for (let row = tile.row; row < tile.row + tile.rows; row++) found.push([column, row]);
  return found;
};

describe('tile map', () => {
  it('has one place for each prefecture of the list, and no other', () => {
    expect(Object.keys(TILES).sort()).toEqual(prefectures.map((one) => one.id).sort());
    expect(prefectures).toHaveLength(47);
  });

  it('lets no two prefectures share a cell, and stays inside its grid', () => {
    const taken = prefectures.flatMap(({ id }) => cells(id).map(String));
    expect(new Set(taken).size).toBe(taken.length);
    for (const [column = 0, row = 0] of prefectures.flatMap(({ id }) => cells(id))) {
      expect(column >= 1 && column <= TILE_COLUMNS && row >= 1 && row <= TILE_ROWS).toBe(true);
    }
  });

  it.each(NEIGHBOURS)('%s stands beside %s', (a, b) => {
    const near = cells(a).some(([x, y]) =>
      cells(b).some(([u, v]) => Math.abs(x - u) + Math.abs(y - v) === 1),
    );
    expect(near).toBe(true);
  });

  it('gives names of three letters two columns', () => {
    for (const { id, label } of prefectures) {
      if (tileName(label).length > 2) expect(TILES[id]?.columns ?? 0).toBeGreaterThanOrEqual(2);
    }
    expect(prefectures.map((one) => tileName(one.label)).filter((name) => name.length > 2)).toEqual([
      '北海道',
      '神奈川',
      '和歌山',
      '鹿児島',
    ]);
    expect(['東京都', '京都府', '大阪府'].map(tileName)).toEqual(['東京', '京都', '大阪']);
  });

  it('has a style for every place', () => {
    const grid = [...Array(TILE_COLUMNS)].map(
      (_, at) => `.tile--c${at + 1} { grid-column-start: ${at + 1}; }`,
    );
    const rows = [...Array(TILE_ROWS)].map((_, at) => `.tile--r${at + 1} { grid-row-start: ${at + 1}; }`);
    for (const rule of [...grid, ...rows]) expect(css).toContain(rule);
    for (const tile of Object.values(TILES)) {
      if (tile.columns > 1) expect(css).toContain(`.tile--w${tile.columns} {`);
      if (tile.rows > 1) expect(css).toContain(`.tile--h${tile.rows} {`);
    }
  });

  it('is darker only for more', () => {
    for (let most = 0; most < 40; most++) {
      for (let count = 0; count < most; count++) {
        expect(tileLevel(count, most)).toBeLessThanOrEqual(tileLevel(count + 1, most));
        expect(tileLevel(count, most) === 0).toBe(count === 0);
      }
    }
    expect(tileLevel(20, 20)).toBe(4);
  });
});
