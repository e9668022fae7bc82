import type { OutlineSection } from '#core/cases/outline.ts';
import type { MeasureName, Measures } from '#core/schema/programme/index.ts';
import type { Taxonomies } from '#core/schema/taxonomy.ts';
import { dataText } from './data-text.ts';
import { chapterAnchor, MEASURE_PARTS, type OutlinePart } from './measure-parts.ts';

/** Which data stands under which heading. Lists of cases and of gaps are not the measure's own words. */
const CONTENTS: {
  [K in MeasureName]: (data: Measures[K], t: Taxonomies) => (readonly [OutlinePart, unknown])[];
} = {
  about: (data, t) => [
    [MEASURE_PARTS.about.flow, data.flow],
    [MEASURE_PARTS.about.elements, data.elements],
    [{ ...MEASURE_PARTS.about.walls, heading: t.wall.label }, data.walls],
    [MEASURE_PARTS.about.comparison, data.comparison],
  ],
  guideline: (data) => [
    [MEASURE_PARTS.guideline.document, data.document],
    [MEASURE_PARTS.guideline.readers, data.readers],
    ...data.chapters.map(
      (chapter) =>
        [
          { anchor: chapterAnchor(chapter.number), heading: `第${chapter.number}章 ${chapter.title}` },
          [chapter.use, chapter.sections],
        ] as const,
    ),
  ],
  council: (data) => [
    [MEASURE_PARTS.council.members, [data.groups, data.members]],
    [MEASURE_PARTS.council.meetings, data.meetings],
    [MEASURE_PARTS.council.working, data.working],
  ],
  bureaus: (data) => [
    [MEASURE_PARTS.bureaus.history, [data.history, data.bureaus]],
    [MEASURE_PARTS.bureaus.firms, data.firms],
    [MEASURE_PARTS.bureaus.phases, data.phases],
    [MEASURE_PARTS.bureaus.announced, data.announced],
  ],
  yorozu: (data) => [
    [MEASURE_PARTS.yorozu.history, [data.history, data.hubs, data.work]],
    [MEASURE_PARTS.yorozu.firms, data.firms],
    [MEASURE_PARTS.yorozu.satisfaction, data.satisfaction],
  ],
  'hands-on': (data) => [
    [MEASURE_PARTS['hands-on'].process, [data.process, data.aims]],
    [MEASURE_PARTS['hands-on'].experts, data.experts],
    [MEASURE_PARTS['hands-on'].change, data.change],
  ],
  training: (data) => [
    [MEASURE_PARTS.training.courses, [data.courses, data.note]],
    [MEASURE_PARTS.training.announced, data.announced],
    [MEASURE_PARTS.training.official, data.official],
  ],
  community: (data) => [
    [MEASURE_PARTS.community.group, data.group],
    [MEASURE_PARTS.community.talk, data.talk],
    [MEASURE_PARTS.community.platform, [data.platform, data.library]],
  ],
};

/**
 * A measure's page as plain text per heading, for the search. The same data as the page, so both follow
 * one change of a figure.
 */
export function programmeOutline<K extends MeasureName>(
  name: K,
  data: Measures[K],
  t: Taxonomies,
): OutlineSection[] {
  const written = CONTENTS[name](data, t).map(([{ anchor, heading }, part]) => ({
    anchor,
    heading,
    text: dataText(part, t).join('\n'),
  }));
  const sources = data.sources.map((one) => `${one.title} ${one.publisher}`).join('\n');
  // Lists of cases and of gaps have a heading to be found by, and no words of the measure's own.
  const rest = Object.values<OutlinePart>(MEASURE_PARTS[name])
    .filter(({ anchor }) => !written.some((one) => one.anchor === anchor))
    .map((part) => ({ ...part, text: part === MEASURE_PARTS[name].sources ? sources : '' }));
  return [...written, ...rest];
}
