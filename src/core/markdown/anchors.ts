import GithubSlugger from 'github-slugger';

/**
 * Anchors of one page: the same heading twice gets `-1`, like GitHub. Japanese stays as it is; a heading
 * of symbols alone is called `section`.
 * @param taken ids that the page uses already, so that no id stands twice
 */
export function createAnchors(taken: Iterable<string> = []): (heading: string) => string {
  const slugger = new GithubSlugger();
  for (const id of new Set(taken)) slugger.slug(id);
  return (heading) => slugger.slug(/[\p{L}\p{N}]/u.test(heading) ? heading : 'section');
}
