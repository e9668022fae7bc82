import { scaleUtc } from 'd3-scale';
import { line } from 'd3-shape';
import { phrases } from '#node/html/phrases.ts';

interface Moment {
  /** `YYYY`, `YYYY-MM`, `YYYY-MM-DD` or `FY2023` (which begins in April). */
  date: string;
  /** Small line, e.g. the date as read. */
  when: string;
  label: string;
  planned: boolean;
}
interface Mark extends Moment {
  /** True place on the axis. */
  y: number;
  /** Place of the words, moved down where two would touch. */
  textY: number;
  /** The label, broken to fit. */
  lines: string[];
  /** Line from the point to its words. */
  leader: string;
}
export interface Timeline {
  width: number;
  height: number;
  axis: { x: number; y1: number; y2: number };
  years: { y: number; text: string }[];
  marks: Mark[];
  textX: number;
}

const WIDTH = 360;
const AXIS_X = 62;
const TEXT_X = 92;
const TOP = 16;
/** Room between two moments' words: a small line and a larger one. */
const STEP = 52;
/** Height of a line of words, in units of the drawing. */
export const LINE_HEIGHT = 17;
/** Full-width letters on one line; a mark more still fits. */
const LETTERS = 17;
const YEAR_HEIGHT = 100;

/**
 * A standing time axis, true to scale, with one mark a moment. Words never touch: they slide down and a
 * leader leads back to the true place. Months without a day stand in their middle, years in June.
 */
export function timeline(moments: readonly Moment[]): Timeline {
  const dated = moments.map((moment) => ({ moment, at: toUtc(moment.date) })).sort((a, b) => +a.at - +b.at);
  const first = dated[0]?.at ?? new Date(0);
  const last = dated.at(-1)?.at ?? first;
  const years = (+last - +first) / (365.25 * 24 * 3600 * 1000);
  const span = Math.max(years * YEAR_HEIGHT, STEP * Math.max(dated.length - 1, 1));
  const y = scaleUtc()
    .domain(+first === +last ? [first, new Date(+first + 1)] : [first, last])
    .range([TOP, TOP + span]);
  const leader = line();
  let free = Number.NEGATIVE_INFINITY;
  const marks = dated.map(({ moment, at }) => {
    const own = y(at);
    const textY = Math.max(own, free);
    const lines = breakLines(moment.label, LETTERS);
    free = textY + STEP + Math.max(0, lines.length - 2) * LINE_HEIGHT;
    const path: [number, number][] = [
      [AXIS_X, own],
      [AXIS_X + 14, own],
      [TEXT_X - 10, textY],
      [TEXT_X - 4, textY],
    ];
    return { ...moment, y: own, textY, lines, leader: leader(path) ?? '' };
  });
  const bottom = Math.max(TOP + span, lastBottom(marks));
  return {
    width: WIDTH,
    height: bottom + 12,
    axis: { x: AXIS_X, y1: TOP, y2: TOP + span },
    years: newYears(first, last).map((year) => ({ y: y(new Date(Date.UTC(year, 0, 1))), text: `${year}` })),
    marks,
    textX: TEXT_X,
  };
}

function lastBottom(marks: readonly Mark[]): number {
  const last = marks.at(-1);
  return last ? last.textY + 5 + last.lines.length * LINE_HEIGHT : 0;
}

const NO_LINE_START = /^[、。，．・）」』ーっゃゅょッャュョ]/;

/**
 * Cuts a label into lines of `letters` where a reader may pause: SVG does not. Only a phrase that is longer than a
 * line is cut inside; marks that may not begin a line make one longer.
 */
export function breakLines(label: string, letters: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const phrase of phrases(label)) {
    const longer = line + phrase;
    if (line && [...longer].length > letters) {
      lines.push(line);
      line = phrase;
    } else line = longer;
    const cut = cutAnywhere(line, letters);
    line = cut.pop() ?? '';
    lines.push(...cut);
  }
  return line ? [...lines, line] : lines;
}

function cutAnywhere(label: string, letters: number): string[] {
  const lines: string[] = [];
  let rest = [...label];
  while (rest.length > letters) {
    let cut = letters;
    while (NO_LINE_START.test(rest[cut] ?? '')) cut += 1;
    lines.push(rest.slice(0, cut).join(''));
    rest = rest.slice(cut);
  }
  return rest.length ? [...lines, rest.join('')] : lines;
}

function newYears(first: Date, last: Date): number[] {
  const from = first.getUTCFullYear() + 1;
  return Array.from({ length: Math.max(0, last.getUTCFullYear() - from + 1) }, (_, index) => from + index);
}

function toUtc(date: string): Date {
  if (date.startsWith('FY')) return new Date(Date.UTC(Number(date.slice(2)), 3, 1));
  const [year = 0, month = 6, day = 15] = date.split('-').map(Number);
  return new Date(Date.UTC(year, month - 1, day));
}
