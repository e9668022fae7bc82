import { formatAsOf } from '#core/format/era.ts';
import {
  MEASURE_NAMES,
  type MeasureName,
  type Measures,
  type Programme,
} from '#core/schema/programme/index.ts';
import { paths } from '#core/site/paths.ts';
import { content, ofContent } from '#node/site/this-run.ts';
import { publishedKnowhow } from './knowhow.ts';

/** The measures of the programme, from `content/programme/`; those without a file are left out. */
export const { programme } = content();

/** The pages of the programme in the order of their navigation. */
export const measures = MEASURE_NAMES.flatMap((name) => {
  const held = programme[name];
  if (!held) return [];
  const { title, nav, description } = held;
  return [{ name, path: paths.measure(name), title, nav, description }];
});

/** What the page of a measure is made from. @throws Error when the instance leaves it out: then it has no page */
export function measure<K extends MeasureName>(name: K): Measures[K] {
  const held: Programme[K] = programme[name];
  if (!held) throw new Error(`programme/${name}.yaml is left out, so it has no page`);
  return held as Measures[K];
}

/** Folder name → title of every published know-how article. */
export const knowhowTitles = ofContent(
  () => new Map(publishedKnowhow().map(({ slug, data }) => [slug, data.title])),
);

/** `出典: 資料名、令和6年（2024年）3月末時点`, for the line under a chart. */
export function sourceLine(name: MeasureName, id: string, asOf?: string): string {
  const source = measure(name).sources.find((one) => one.id === id);
  const when = asOf ? `、${formatAsOf(asOf)}` : '';
  return `出典: ${source?.title}${when}`;
}

/** The page of the body that runs a measure, where one is known. */
export function officialOf(name: MeasureName): { url: string; label: string } | undefined {
  if (name === 'guideline') return measure('guideline').document;
  return name === 'training' ? measure('training').official : measure(name).ways?.official;
}
