import { openFolder } from '#node/search-index/open-folder.ts';
import type { Found } from './site-finding.ts';

/** A title is found when its page stands among the first few. */
const FIRST = 5;

/** A page of the site, its id in the index, and the title it has to be found by. */
export interface Titled {
  id: string;
  page: string;
  title: string;
}

/** Which pages a built search does not find by their own title. @param folder of the search in the site */
export async function titlesNotFound(folder: string, wanted: readonly Titled[]): Promise<Found[]> {
  const findings: Found[] = [];
  const search = openFolder(folder);
  try {
    for (const { id, page, title } of wanted) {
      // As it is written: other spellings would only be looked for on top.
      const { hits } = await search.search(title, { expand: false });
      const rank = hits.findIndex((hit) => hit.id === id);
      if (rank < 0 || rank >= FIRST || hits[rank]?.tier === 'near')
        findings.push({ page, message: `題名「${title}」で検索しても、はじめの${FIRST}件にありません` });
    }
  } catch (error) {
    findings.push({
      page: 'search-index/search.json',
      message: `検索が動きません（${(error as Error).message}）`,
    });
  } finally {
    await search.close();
  }
  return findings;
}
