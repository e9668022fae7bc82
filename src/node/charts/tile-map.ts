/** Where a prefecture stands on the tile map: 1-based column and row, and how many it takes. */
interface Tile {
  column: number;
  row: number;
  columns: number;
  rows: number;
}

/** Columns of the tile map. */
export const TILE_COLUMNS = 11;
/** Rows of the tile map. */
export const TILE_ROWS = 15;

const tile = (column: number, row: number, columns = 1, rows = 1): Tile => ({ column, row, columns, rows });

/**
 * Japan as tiles, drawn for this site: neighbours on the map are neighbours here as far as a grid allows,
 * narrow enough that a name of two letters is readable on a phone of 320 pixels. Names of three letters
 * stand at the sea and take two columns. The key is the id in `content/taxonomy/prefecture.yaml`.
 */
export const TILES: Readonly<Record<string, Tile>> = {
  hokkaido: tile(9, 1, 3, 2),
  aomori: tile(10, 3, 2),
  akita: tile(10, 4),
  iwate: tile(11, 4),
  yamagata: tile(10, 5),
  miyagi: tile(11, 5),
  ishikawa: tile(6, 6, 2),
  toyama: tile(8, 6),
  niigata: tile(9, 6),
  fukushima: tile(10, 6, 2),
  fukui: tile(6, 7),
  gifu: tile(7, 7),
  nagano: tile(8, 7),
  gunma: tile(9, 7),
  tochigi: tile(10, 7),
  ibaraki: tile(11, 7),
  yamaguchi: tile(1, 8, 1, 2),
  shimane: tile(2, 8),
  tottori: tile(3, 8),
  hyogo: tile(4, 8, 1, 2),
  kyoto: tile(5, 8),
  shiga: tile(6, 8),
  aichi: tile(7, 8),
  yamanashi: tile(8, 8),
  saitama: tile(9, 8),
  tokyo: tile(10, 8),
  chiba: tile(11, 8, 1, 2),
  hiroshima: tile(2, 9),
  okayama: tile(3, 9),
  osaka: tile(5, 9),
  nara: tile(6, 9),
  mie: tile(7, 9),
  shizuoka: tile(8, 9),
  kanagawa: tile(9, 9, 2),
  wakayama: tile(5, 10, 2),
  fukuoka: tile(2, 11),
  saga: tile(1, 11),
  ehime: tile(4, 11),
  kagawa: tile(5, 11),
  nagasaki: tile(1, 12),
  oita: tile(2, 12),
  kochi: tile(4, 12),
  tokushima: tile(5, 12),
  kumamoto: tile(1, 13),
  miyazaki: tile(2, 13),
  kagoshima: tile(1, 14, 2),
  okinawa: tile(1, 15),
};

/** How dark a tile is: 0 for none, then four steps up to the most of any prefecture. */
export function tileLevel(count: number, most: number): 0 | 1 | 2 | 3 | 4 {
  if (count <= 0) return 0;
  return Math.min(4, Math.max(1, Math.ceil((count / Math.max(most, 4)) * 4))) as 1 | 2 | 3 | 4;
}

/** A name short enough for a tile: without 都, 府 or 県. */
export function tileName(label: string): string {
  return label === '北海道' ? label : label.replace(/[都府県]$/, '');
}
