import { fieldName } from '../../content/schema-findings.ts';
import { linksOf } from '../digest.ts';
import type { DocumentRule } from '../rule.ts';
import { textAt } from '../scan.ts';

/** A link leads to the host that a reader reads: no login part, no numbers, no look-alikes. */
export const linkHost: DocumentRule = {
  id: 'link/host',
  severity: 'error',
  title: 'リンク先の住所は、読んだとおりの場所',
  why: '「https://本物@にせもの/」のような住所は、見た目と違う場所へ人を連れて行きます。',
  check({ tree, bodyLine, data, placeOf }) {
    const inBody = tree ? linksOf(tree, bodyLine).map((link) => ({ ...link, field: '本文' })) : [];
    const sources = Array.isArray(data.sources) ? data.sources : [];
    const cited = sources.flatMap((_, index) => {
      const url = textAt(data, 'sources', index, 'url');
      const path = ['sources', index, 'url'];
      return url === undefined ? [] : [{ url, ...placeOf(path), field: fieldName(path) }];
    });
    return [...inBody, ...cited].flatMap(({ url, line, column, field }) => {
      const host = /^https?:\/\/([^/?#]*)/i.exec(url)?.[1];
      if (
        host === undefined ||
        /^[\p{L}\p{N}][\p{L}\p{N}\p{M}.-]*\.[\p{L}\p{N}-]{2,}(?::\d{1,5})?$/u.test(host)
      )
        return [];
      const message = `リンク先「${url.slice(0, 60)}」の住所が正しくありません`;
      return [
        {
          line,
          column,
          field,
          message,
          remedy: '「@」や IP アドレスを使わず、公開されているページの住所を書いてください',
        },
      ];
    });
  },
};
