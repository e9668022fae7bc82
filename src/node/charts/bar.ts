import { scaleBand, scaleLinear } from 'd3-scale';

export interface BarDatum {
  label: string;
  value: number;
  /** What stands at the end of the bar, ready to read. */
  text: string;
}
interface Bar extends BarDatum {
  x: number;
  y: number;
  width: number;
  height: number;
  /** Baseline of the label above the bar and of the value beside its end. */
  labelY: number;
  valueX: number;
  valueY: number;
}
interface BarChart {
  width: number;
  height: number;
  bars: Bar[];
  axis: { x: number; y1: number; y2: number };
}

const WIDTH = 360;
const ROW = 62;
const LABEL = 22;
/** Room to the right of the longest bar for its value. */
const VALUE_ROOM = 90;

/**
 * Lying bars from zero, one a row: the label above, the value at the end, so that nothing needs colour.
 * All lengths are in user units of the SVG; its width is fixed and scales with the page.
 */
export function barChart(data: readonly BarDatum[]): BarChart {
  const height = ROW * data.length;
  const length = scaleLinear()
    .domain([0, Math.max(1, ...data.map((one) => one.value))])
    .range([0, WIDTH - VALUE_ROOM]);
  const rows = scaleBand<number>()
    .domain(data.map((_, index) => index))
    .range([0, height])
    .paddingInner(0.08);
  const bars = data.map((datum, index) => {
    const top = rows(index) ?? 0;
    const thick = rows.bandwidth() - LABEL - 6;
    const width = length(datum.value);
    return {
      ...datum,
      x: 0,
      y: top + LABEL,
      width,
      height: thick,
      labelY: top + LABEL - 7,
      valueX: width + 8,
      valueY: top + LABEL + thick / 2 + 5.5,
    };
  });
  return { width: WIDTH, height, bars, axis: { x: 0.75, y1: 0, y2: height } };
}
