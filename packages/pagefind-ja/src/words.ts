/** What the box says, in the languages it speaks. */
const WORDS = {
  ja: {
    label: 'このサイトを検索',
    searching: '探しています …',
    found: (query: string, pages: number) => `「${query}」を含むページ ${pages}件`,
    near: (query: string) => `「${query}」を含むページはありません。近い内容のページを並べます。`,
    none: (query: string) =>
      `「${query}」は見つかりませんでした。言葉を短くするか、別の言い方をお試しください。`,
    tooLong: '言葉が長すぎます。短くして、もう一度お試しください。',
    empty: '文字や数字の入った言葉で探してください。',
    widened: (from: string, to: string, why: string) => `「${from}」は${to}も含めて検索しました（${why}）。`,
    word: (word: string) => `「${word}」`,
    suggestion: 'もしかして: ',
    others: '一部の言葉だけを含むページ・近い内容',
    more: (pages: number) => `続きを見る（残り ${pages}件）`,
    unavailable:
      '検索用のデータを読み込めませんでした。通信が切れているか、サイトに検索がまだありません。もう一度お試しください。',
    fault: '検索できませんでした。ページを読み込み直してください。',
  },
  en: {
    label: 'Search this site',
    searching: 'Searching …',
    found: (query: string, pages: number) =>
      `${pages} ${pages === 1 ? 'page holds' : 'pages hold'} “${query}”`,
    near: (query: string) => `No page holds “${query}”. These come near.`,
    none: (query: string) => `Nothing found for “${query}”. Try fewer or other words.`,
    tooLong: 'The query is too long. Please shorten it.',
    empty: 'Please type letters or digits.',
    widened: (from: string, to: string) => `“${from}” was searched as ${to} as well.`,
    word: (word: string) => `“${word}” `,
    suggestion: 'Did you mean: ',
    others: 'Pages that hold some of the words',
    more: (pages: number) => `Show more (${pages} left)`,
    unavailable: 'The search cannot be loaded: no connection, or the site has none yet. Please try again.',
    fault: 'The search failed. Please load the page again.',
  },
};
export type Words = (typeof WORDS)['ja'];

/** The words for a language as HTML declares it; Japanese where none is known. */
export function wordsFor(lang: string): Words {
  return /^en\b/i.test(lang) ? WORDS.en : WORDS.ja;
}
