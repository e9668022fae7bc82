import { SLUG } from '#core/schema/slug.ts';
import { paths } from '#core/site/paths.ts';
import { addressIn, type Library, quoted, type Reply } from './library.ts';

/**
 * One case or article, whole, as Markdown.
 * @param name its folder name, or its address on this site
 */
export async function getCase(library: Library, name: string): Promise<Reply> {
  const { shelf } = library;
  const inPage = name.startsWith(shelf.url) ? name.slice(shelf.url.length) : name;
  const [, kind, slug = inPage] = /^\/?(?:(cases|knowhow)\/)?([^/#?]+)/.exec(inPage.trim()) ?? [];
  const wanted = SLUG.test(slug)
    ? [paths.case(slug), paths.knowhowArticle(slug)].filter((path) => !kind || path.startsWith(`/${kind}/`))
    : [];
  for (const path of wanted) {
    const markdown = await library.page(path);
    if (markdown === undefined) continue;
    const address = addressIn(shelf, path);
    return {
      text: `${quoted(shelf)}\n\n----- ここから ${address} の文章 -----\n${markdown}----- ここまで -----`,
      data: { address, markdown },
    };
  }
  return {
    text: `「${name.slice(0, 100)}」という事例もノウハウも、ここにはありません。search_cases でさがすと、アドレスがわかります。`,
    data: { address: null, markdown: null },
  };
}
