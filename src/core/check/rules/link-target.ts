import type { CollectionRule, Spot } from '../rule.ts';

/** A link within the site leads to a page that is published. */
export const linkTarget: CollectionRule = {
  id: 'link/target',
  severity: 'error',
  title: 'サイト内のリンクの行き先がある',
  why: '行き止まりのリンクは、読み手の時間を奪います。',
  checkAll({ digests, isPage }) {
    return digests.flatMap(({ file, links }) =>
      links.flatMap(({ url, line, column }) => {
        const told = judgeUrl(url, isPage);
        return told ? [{ file, line, column, field: '本文', ...told }] : [];
      }),
    );
  },
};

function judgeUrl(
  url: string,
  isPage: (path: string) => boolean,
): Pick<Spot, 'message' | 'remedy'> | undefined {
  // Other hosts, and what the judge of addresses refuses by itself.
  if (/^[a-z][a-z0-9+.-]*:/i.test(url) || url.startsWith('#') || url.startsWith('//')) return undefined;
  const shown = `リンク先「${url.slice(0, 60)}」`;
  if (!url.startsWith('/')) {
    return {
      message: `${shown}の形が使えません`,
      remedy: 'サイト内は /cases/フォルダー名/ のように / から、よそは https:// から書いてください',
    };
  }
  const path = url.replace(/[?#].*$/, '');
  if (/(?:^|\/)\.{1,2}(?:\/|$)|%2e|%2f|%5c/i.test(path)) {
    return { message: `${shown}に「..」は使えません`, remedy: '/ から始まる場所をそのまま書いてください' };
  }
  if (isPage(path)) return undefined;
  if (isPage(`${path}/`))
    return { message: `${shown}の終わりに / がありません`, remedy: `${path}/ にしてください` };
  return {
    message: `${shown}のページはありません`,
    remedy: 'フォルダー名を確かめてください。まだ公開されていない事例へのリンクは、公開してから書きます',
  };
}
