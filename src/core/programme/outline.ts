import type { OutlineSection } from '#core/cases/outline.ts';
import type { MeasureName, Programme } from '#core/schema/programme/index.ts';
import type { Taxonomies } from '#core/schema/taxonomy.ts';
import { chapterAnchor, PARTS, type Part } from './parts.ts';
import { tellData } from './tell.ts';

/** Which data stands under which heading. Lists of cases and of gaps are not the measure's own words. */
const CONTENTS: { [K in MeasureName]: (data: Programme[K]) => (readonly [Part, unknown])[] } = {
  about: (data) => [
    [PARTS.about.flow, data.flow],
    [PARTS.about.elements, data.elements],
    [PARTS.about.walls, data.walls],
    [PARTS.about.comparison, data.comparison],
  ],
  guideline: (data) => [
    [PARTS.guideline.document, data.document],
    [PARTS.guideline.readers, data.readers],
    ...data.chapters.map(
      (chapter) =>
        [
          { anchor: chapterAnchor(chapter.number), heading: `第${chapter.number}章 ${chapter.title}` },
          [chapter.use, chapter.sections],
        ] as const,
    ),
  ],
  council: (data) => [
    [PARTS.council.members, [data.groups, data.members]],
    [PARTS.council.meetings, data.meetings],
    [PARTS.council.working, data.working],
  ],
  bureaus: (data) => [
    [PARTS.bureaus.history, [data.history, data.bureaus]],
    [PARTS.bureaus.firms, data.firms],
    [PARTS.bureaus.phases, data.phases],
  ],
  yorozu: (data) => [
    [PARTS.yorozu.history, [data.history, data.hubs, data.work]],
    [PARTS.yorozu.firms, data.firms],
    [PARTS.yorozu.satisfaction, data.satisfaction],
  ],
  'hands-on': (data) => [
    [PARTS['hands-on'].process, [data.process, data.aims]],
    [PARTS['hands-on'].experts, data.experts],
    [PARTS['hands-on'].change, data.change],
  ],
  training: (data) => [
    [PARTS.training.courses, [data.courses, data.note]],
    [PARTS.training.official, data.official],
  ],
  community: (data) => [
    [PARTS.community.group, data.group],
    [PARTS.community.talk, data.talk],
    [PARTS.community.platform, [data.platform, data.library]],
  ],
};

/**
 * A measure's page as plain text per heading, for the search. The same data as the page, so both follow
 * one change of a figure.
 */
export function programmeOutline<K extends MeasureName>(
  name: K,
  data: Programme[K],
  t: Taxonomies,
): OutlineSection[] {
  const told = CONTENTS[name](data).map(([{ anchor, heading }, part]) => ({
    anchor,
    heading,
    text: tellData(part, t).join('\n'),
  }));
  const sources = data.sources.map((one) => `${one.title} ${one.publisher}`).join('\n');
  // Lists of cases and of gaps have a heading to be found by, and no words of the measure's own.
  const rest = Object.values<Part>(PARTS[name])
    .filter(({ anchor }) => !told.some((one) => one.anchor === anchor))
    .map((part) => ({ ...part, text: part === PARTS[name].sources ? sources : '' }));
  return [...told, ...rest];
}
