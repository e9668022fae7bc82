import GithubSlugger from 'github-slugger';

/**
 * Anchors of one page: the same heading twice gets `-1`, like GitHub. Japanese stays as it is.
 * Page furniture and body draw from one slugger so that no id stands twice.
 */
export function createAnchors(): (heading: string) => string {
  const slugger = new GithubSlugger();
  return (heading) => slugger.slug(heading);
}
