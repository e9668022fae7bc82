import { scaleLinear } from 'd3-scale';
import { stack } from 'd3-shape';
import { textWidth } from './text-width.ts';

export interface Share {
  label: string;
  percent: number;
  text: string;
}
interface Segment extends Share {
  /** 1-based: names the class and the pattern. */
  rank: number;
  x: number;
  width: number;
  /** Middle and baseline of the value: over its segment, or in a row under the bar where others leave no room. */
  labelX: number;
  labelY: number;
}
interface StackedBar {
  width: number;
  height: number;
  bar: { y: number; height: number };
  segments: Segment[];
}

const WIDTH = 360;
const BAR = { y: 26, height: 40 };
const FONT = 15;
const GAP = 6;
const ROW = 20;

/**
 * One bar of shares of a whole. Shares that add to 99.9 or 100.1 fill the bar as they stand:
 * the scale is their own sum.
 */
export function stackedBar(shares: readonly Share[]): StackedBar {
  const row = Object.fromEntries(shares.map((share, index) => [String(index), share.percent]));
  const layers = stack<Record<string, number>>().keys(shares.map((_, index) => String(index)))([row]);
  const sum = shares.reduce((total, share) => total + share.percent, 0);
  const x = scaleLinear().domain([0, sum]).range([0, WIDTH]);
  /** Right end of the words in each row; the first row is above the bar, the rest below. */
  const rows: number[] = [];
  const segments = shares.map((share, index): Segment => {
    const [from = 0, to = 0] = layers[index]?.[0] ?? [];
    const left = x(from);
    const right = x(to);
    const half = textWidth(share.text, FONT) / 2;
    const middle = Math.min(Math.max((left + right) / 2, half), WIDTH - half);
    const free = rows.findIndex((end) => middle - half >= end + GAP);
    const at = free < 0 ? rows.length : free;
    rows[at] = middle + half;
    const labelY = at === 0 ? BAR.y - 8 : BAR.y + BAR.height + 19 + (at - 1) * ROW;
    return { ...share, rank: index + 1, x: left, width: right - left, labelX: middle, labelY };
  });
  const below = Math.max(0, rows.length - 1) * ROW;
  return { width: WIDTH, height: BAR.y + BAR.height + 6 + below, bar: BAR, segments };
}
