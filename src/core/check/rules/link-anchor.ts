import { CASE_PARTS } from '#core/cases/outline.ts';
import { KNOWHOW_PARTS } from '#core/knowhow/outline.ts';
import { anchorsOf } from '../anchors.ts';
import { linksOf } from '../digest.ts';
import type { DocumentRule } from '../rule.ts';

const PARTS = { cases: CASE_PARTS, knowhow: KNOWHOW_PARTS, news: {}, pages: {} };

/** A link within the page has its heading. */
export const linkAnchor: DocumentRule = {
  id: 'link/anchor',
  severity: 'error',
  title: 'ページの中へのリンク（#見出し）の行き先がある',
  why: '見出しを書き換えると、そこへのリンクが切れます。',
  check({ collection, tree, bodyLine }) {
    if (!tree) return [];
    const known = new Set([
      ...anchorsOf(tree),
      ...Object.values(PARTS[collection]).map((part) => part.anchor),
    ]);
    return linksOf(tree, bodyLine)
      .filter(({ url }) => url.startsWith('#') && !known.has(decode(url.slice(1))))
      .map(({ url, line, column }) => ({
        line,
        column,
        field: '本文',
        message: `見出し「${url.slice(0, 40)}」はこのページにありません`,
        remedy: '見出しの文字と同じにしてください',
      }));
  },
};

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
