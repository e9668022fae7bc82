import { formatAsOf } from '#core/format/era.ts';
import { MEASURE_NAMES, type MeasureName } from '#core/schema/programme/index.ts';
import { paths } from '#core/site/paths.ts';
import { content, ofContent } from '#node/site/this-run.ts';
import { publishedKnowhow } from './knowhow.ts';

/** The measures of 経営力再構築伴走支援, from `content/programme/`. */
export const { programme } = content();

/** The pages of the programme in the order of their navigation. */
export const measures = MEASURE_NAMES.map((name) => {
  const { title, nav, description } = programme[name];
  return { name, path: paths.measure(name), title, nav, description };
});

/** Folder name → title of every published know-how article. */
export const knowhowTitles = ofContent(
  () => new Map(publishedKnowhow().map(({ slug, data }) => [slug, data.title])),
);

/** `出典: 資料名、令和6年（2024年）3月末時点`, for the line under a chart. */
export function sourceLine(name: MeasureName, id: string, asOf?: string): string {
  const source = programme[name].sources.find((one) => one.id === id);
  const when = asOf ? `、${formatAsOf(asOf)}` : '';
  return `出典: ${source?.title}${when}`;
}

/** The page of the body that runs a measure, where one is known. */
export function officialOf(name: MeasureName): { url: string; label: string } | undefined {
  if (name === 'guideline') return programme.guideline.document;
  return name === 'training' ? programme.training.official : programme[name].ways?.official;
}
