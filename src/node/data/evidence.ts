import { evidenceMap, unmoved } from '#core/evidence/evidence-map.ts';
import { ofContent } from '#node/site/this-run.ts';
import { publishedCases } from './cases.ts';
import { publishedKnowhow } from './knowhow.ts';

/** What was done where each wall stood, over the published cases. */
export const evidence = ofContent(({ taxonomies }) =>
  evidenceMap(publishedCases(), taxonomies, publishedKnowhow()),
);

/** Cases in which the support stopped or nothing changed, once there are enough of them. */
export const unmovedCases = ofContent(() => unmoved(publishedCases()));
