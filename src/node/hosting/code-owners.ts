import type { Site } from '#core/schema/site.ts';

/** What whom concerns, later lines before earlier ones; `/` alone is everything. */
const PATHS: readonly [path: string, ...who: (keyof NonNullable<Site['owners']>)[]][] = [
  ['*', 'maintainers'],
  ['/content/cases/', 'editors'],
  ['/content/knowhow/', 'editors'],
  ['/content/news/', 'editors'],
  ['/content/pages/', 'editors'],
  ['/content/taxonomy/', 'editors', 'maintainers'],
  ['/content/programme/', 'editors', 'maintainers'],
  ['/content/site.yaml', 'editors', 'maintainers'],
  ['/content/redirects.yaml', 'editors', 'maintainers'],
];

/**
 * `.github/CODEOWNERS` from `owners` in `site.yaml`. Without them it names nobody: a name that GitHub does not know makes
 * the whole file a fault there.
 */
export function codeOwners(owners: Site['owners']): string {
  const head =
    '# npm run deploy:config が content/site.yaml の owners からつくったファイル。誰が見てから取り込むか。下に書いたものほど優先されます。\n';
  if (!owners) return `${head}# owners がないので、だれも指していません。\n`;
  const width = Math.max(...PATHS.map(([path]) => path.length)) + 2;
  const lines = PATHS.map(([path, ...who]) => {
    const names = [...new Set(who.flatMap((one) => owners[one]))];
    return `${path.padEnd(width)}${names.join(' ')}\n`;
  });
  return head + lines.join('');
}
