import { type Done, evidenceMap, LEAST_CASES, unmoved } from '#core/evidence/evidence-map.ts';
import { ofContent } from '#node/site/this-run.ts';
import { publishedCases } from './cases.ts';
import { publishedKnowhow } from './knowhow.ts';
import { taxonomies } from './site.ts';

/** What is said where there are too few cases to say anything. */
export const TOO_FEW = `${LEAST_CASES}件未満: 言えません`;

/** What was done, by the words of the pages. */
export const DONE_KINDS: Readonly<Record<Done['kind'], string>> = {
  act: taxonomies.act.label,
  tag: `主題（${taxonomies.tag.label}）`,
  article: '支援ノウハウの記事',
};

/** What was done where each wall stood, over the published cases. */
export const evidence = ofContent(({ taxonomies }) =>
  evidenceMap(publishedCases(), taxonomies, publishedKnowhow()),
);

/** Cases in which the support stopped or nothing changed, once there are enough of them. */
export const unmovedCases = ofContent(() => unmoved(publishedCases()));
