import { OWN_SHELF, shelfOf } from '#core/schema/slug.ts';
import { paths } from '#core/site/paths.ts';
import { addressIn, type Library, quoted, type Reply } from './library.ts';

/** How many pages one answer holds. */
const MOST = 10;
const PASSAGES = 3;

/** What the place of a hit means, in the words of the site. */
const TIER_WORDS = {
  exact: '言葉のとおり',
  folded: '書き方の違い',
  synonym: '言い換え',
  meta: '出典の中だけ',
  near: '近い結果',
} as const;

/** A page that was found, with passages of it word by word. */
interface FoundPage {
  id: string;
  title: string;
  address: string;
  how: string;
  lacks: string[];
  /** A break stands where the page puts something else between. */
  passages: { text: string; heading: string; address: string }[];
}

/**
 * 事例とノウハウを言葉でさがす: pages in the very order of the site's search, with passages of them.
 * @param query words or a sentence; one that is too long is told, as on the site
 */
export async function searchCases({ shelf, search }: Library, query: string): Promise<Reply> {
  const all = await search.search(query);
  // What is quoted under the terms of this library is its own.
  const outcome = { ...all, hits: all.hits.filter(({ id }) => shelfOf(id) === OWN_SHELF) };
  const pages: FoundPage[] = [];
  for (const { id, tier, lacks = [] } of outcome.hits.slice(0, MOST)) {
    const { document, passages } = await search.passages(outcome, id, { limit: PASSAGES });
    pages.push({
      id,
      title: document.title,
      address: addressIn(shelf, document.url),
      how: TIER_WORDS[tier],
      lacks,
      passages: passages.map(({ anchor, heading, parts }) => ({
        text: parts.map(({ text }) => text).join(''),
        heading,
        address: addressIn(shelf, document.url + (anchor ? `#${encodeURIComponent(anchor)}` : '')),
      })),
    });
  }
  const notes = notesOf(outcome, pages.length);
  const lines = pages.flatMap(({ title, address, how, lacks, passages }, at) => [
    `${at + 1}. ${title}（${how}${lacks.length ? `。「${lacks.join('」「')}」は無し` : ''}） ${address}`,
    ...passages.map(
      (one) => `   > ${one.text.replaceAll('\n', ' ／ ')}（${one.heading || '要約'}、${one.address}）`,
    ),
  ]);
  const more = outcome.hits.length - pages.length;
  return {
    text: [
      quoted(shelf),
      ...notes,
      ...lines,
      ...(more > 0
        ? [`ほかに${more}件: ${addressIn(shelf, paths.search)}?q=${encodeURIComponent(query)}`]
        : []),
    ].join('\n'),
    data: { query, notes, pages, total: outcome.hits.length },
  };
}

type Outcome = Awaited<ReturnType<Library['search']['search']>>;

/** What was done to the query, and what is not here, as the site tells it. */
function notesOf(outcome: Outcome, shown: number): string[] {
  const { interpretation, concerns, without, suggestion } = outcome;
  if (outcome.tooLong) return ['言葉が長すぎるので、さがしていません。200字までで、おたずねください。'];
  if (outcome.empty) return ['さがす言葉（文字か数字）がありません。'];
  const literal = outcome.hits.some(({ tier }) => tier !== 'near' && tier !== 'meta');
  return [
    ...(literal ? [] : ['この言葉のとおりの事例やノウハウは、まだありません。']),
    ...(suggestion ? [`もしかして: ${suggestion}`] : []),
    ...interpretation.map(({ from, to }) => `「${from}」は「${to}」も含めました。`),
    ...concerns.map(({ said, label }) => `「${said}」を、「${label}」の話としてもさがしました。`),
    ...without.map(({ word, pages }) => `「${word}」を除くと${pages}件あります。`),
    ...(shown === 0 ? ['近い結果もありません。'] : []),
  ];
}
