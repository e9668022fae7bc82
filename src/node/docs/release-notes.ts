/** The headings of versions in a change log, `## [0.2.0] …`. */
const VERSION = /^## \[([^\]]+)\].*$/gm;

/**
 * What a change log says of one version.
 * @param tag `v0.2.0`
 * @param version of the package
 * @throws Error where tag, package and change log do not agree, in words for whoever releases
 */
export function releaseNotes(tag: string, version: string, changelog: string): string {
  if (tag !== `v${version}`)
    throw new Error(`タグは ${tag}、package.json の version は ${version} です。どちらかを直してください`);
  const heads = [...changelog.matchAll(VERSION)];
  const at = heads.findIndex(([, name]) => name === version);
  const head = heads[at];
  if (!head)
    throw new Error(
      `CHANGELOG.md に「## [${version}]」の節がありません。「未公開」の見出しを、この番号と日付に書き換えてください`,
    );
  const text = changelog.slice(head.index + head[0].length, heads[at + 1]?.index).trim();
  if (!text) throw new Error(`CHANGELOG.md の「## [${version}]」の節に、何も書かれていません`);
  return `${text}\n`;
}
