import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { MANIFEST, type Manifest, parseManifest } from '#core/search/manifest.ts';
import { checkText, type SearchDocument, textFile } from '#core/search/search-document.ts';
import { paths } from '#core/site/paths.ts';

/**
 * The pages that the search of a built site knows, and the build that its answers have to be of.
 * @param site folder of the site, `dist` or a release
 * @throws Error in Japanese when there is no such site in it
 */
export function readBuiltSearch(site: string): { build: string; documents: SearchDocument[] } {
  const folder = join(site, paths.searchIndex);
  if (!existsSync(join(folder, MANIFEST)))
    throw new Error(
      `${site} に検索の索引（${join(paths.searchIndex, MANIFEST)}）がありません。npm run build のあとで実行するか、--from に、公開した版のフォルダーを書いてください`,
    );
  const read = (file: string): unknown => JSON.parse(readFileSync(join(folder, file), 'utf8'));
  const { build, ids }: Manifest = parseManifest(read(MANIFEST));
  return { build, documents: ids.map((id) => checkText(read(textFile(id)))) };
}
