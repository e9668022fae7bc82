import { scaleLinear } from 'd3-scale';
import { stack } from 'd3-shape';
import { textWidth } from './text-width.ts';

export interface Share {
  label: string;
  percent: number;
  text: string;
}
export interface Segment extends Share {
  /** 1-based: names the class and the pattern. */
  rank: number;
  x: number;
  width: number;
  /** The value stands over its segment, or under it where the one before leaves no room. */
  label: string;
  labelX: number;
  labelSide: 'above' | 'below';
}
export interface StackedBar {
  width: number;
  height: number;
  bar: { y: number; height: number };
  segments: Segment[];
}

const WIDTH = 360;
const BAR = { y: 26, height: 40 };
const FONT = 15;
const GAP = 6;

/**
 * One bar of shares of a whole. Shares that add to 99.9 or 100.1 fill the bar as they are told:
 * the scale is their own sum.
 */
export function stackedBar(shares: readonly Share[]): StackedBar {
  const row = Object.fromEntries(shares.map((share, index) => [String(index), share.percent]));
  const layers = stack<Record<string, number>>().keys(shares.map((_, index) => String(index)))([row]);
  const sum = shares.reduce((total, share) => total + share.percent, 0);
  const x = scaleLinear().domain([0, sum]).range([0, WIDTH]);
  const taken = { above: -GAP, below: -GAP };
  const segments = shares.map((share, index): Segment => {
    const [from = 0, to = 0] = layers[index]?.[0] ?? [];
    const left = x(from);
    const right = x(to);
    const half = textWidth(share.text, FONT) / 2;
    const middle = Math.min(Math.max((left + right) / 2, half), WIDTH - half);
    const labelSide = middle - half >= taken.above + GAP ? 'above' : 'below';
    taken[labelSide] = middle + half;
    return { ...share, rank: index + 1, x: left, width: right - left, labelX: middle, labelSide };
  });
  return { width: WIDTH, height: BAR.y * 2 + BAR.height, bar: BAR, segments };
}
