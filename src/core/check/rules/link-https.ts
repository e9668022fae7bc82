import { linksOf } from '../digest.ts';
import type { DocumentRule } from '../rule.ts';

/** Links of a body are encrypted. */
export const linkHttps: DocumentRule = {
  id: 'link/https',
  severity: 'error',
  title: '本文のリンクは https://',
  why: 'http:// の通信は途中で書き換えられることがあります。出典 sources の url だけは、公的な資料でほかに無いことがあるので http:// も書けます。',
  check({ tree, bodyLine }) {
    if (!tree) return [];
    return linksOf(tree, bodyLine)
      .filter(({ url }) => /^http:/i.test(url))
      .map(({ url, line, column }) => ({
        line,
        column,
        field: '本文',
        message: `リンク「${url.slice(0, 60)}」が http:// です`,
        remedy: 'https:// で開けるか確かめて書き換えてください。開けなければ、sources に出典として書きます',
      }));
  },
};
