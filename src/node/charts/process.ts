import { scaleLinear } from 'd3-scale';
import { line } from 'd3-shape';
import { textWidth } from './text-width.ts';

export interface Stage {
  label: string;
  /** What the length reads as, e.g. `2〜3か月`. */
  text: string;
  months?: { min: number; max: number } | undefined;
}
interface StageBar extends Stage {
  y: number;
  /** Sure part of the stage, then the part that may be needed. */
  x: number;
  sure: number;
  maybe: number;
  /** Left end of the words above the bar, moved left where they would leave the picture. */
  labelX: number;
  /** Outline of an arrow, for a stage without an end. */
  arrow?: string;
}
interface Process {
  width: number;
  height: number;
  barHeight: number;
  stages: StageBar[];
  ticks: { x: number; text: string }[];
  axisY: number;
}

const WIDTH = 360;
const ROW = 66;
const BAR = 26;
const LABEL = 26;
const AXIS = 46;
const FONT = 15;
/** Months drawn for a stage that has no end. */
const OPEN = 3;

/**
 * Stages one after the other along months. The shortest course decides where a stage begins; what it may
 * need beyond that is drawn lighter, so both ends of a range can be read.
 */
export function processChart(stages: readonly Stage[]): Process {
  const total = stages.reduce((sum, { months }) => sum + (months?.max ?? OPEN), 0);
  const x = scaleLinear()
    .domain([0, total])
    .range([2, WIDTH - 2]);
  const outline = line();
  let start = 0;
  const bars = stages.map((stage, index): StageBar => {
    const y = index * ROW + LABEL;
    const { min, max } = stage.months ?? { min: 0, max: OPEN };
    const [left, sure, end] = [x(start), x(start + min), x(start + max)];
    start += max;
    const words = textWidth(`${stage.label}　${stage.text}`, FONT);
    const labelX = Math.max(0, Math.min(left, WIDTH - words));
    const bar = { ...stage, y, x: left, sure: sure - left, maybe: end - sure, labelX };
    if (stage.months) return bar;
    const points: [number, number][] = [
      [left, y],
      [end - BAR / 2, y],
      [end, y + BAR / 2],
      [end - BAR / 2, y + BAR],
      [left, y + BAR],
    ];
    return { ...bar, arrow: `${outline(points)}Z` };
  });
  const axisY = stages.length * ROW;
  const ticks = x
    .ticks(5)
    .filter((month) => Number.isInteger(month) && month <= total)
    .map((month) => ({ x: x(month), text: `${month}` }));
  return { width: WIDTH, height: axisY + AXIS, barHeight: BAR, stages: bars, ticks, axisY };
}
