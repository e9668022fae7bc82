import { linksOf } from '../digest.ts';
import type { DocumentRule } from '../rule.ts';
import { textAt } from '../scan.ts';
import { fieldName } from '../source/schema-findings.ts';

/** Japanese letters and ASCII: in these two no letter looks like another's. */
const LABEL = /^(?!xn--)(?!-)[a-z0-9\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー-]{1,63}(?<!-)$/iu;
const LAST = /^(?:[a-z]{2,24}|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]{2,})$/iu;
/** Names that lead nowhere or into one's own network (RFC 6761, RFC 8375, ICANN SAC113). */
const PRIVATE = /\.(?:localhost|localdomain|local|internal|intranet|lan|home|corp|arpa|onion)$/i;

function isPlainHost(host: string): boolean {
  const labels = host.split('.');
  const last = labels.at(-1) ?? '';
  return (
    labels.length > 1 && labels.every((one) => LABEL.test(one)) && LAST.test(last) && !PRIVATE.test(host)
  );
}

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
      if (host === undefined || isPlainHost(host)) return [];
      const message = `リンク先「${url.slice(0, 60)}」の住所が正しくありません`;
      return [
        {
          line,
          column,
          field,
          message,
          remedy: '「@」「:」や IP アドレス、xn-- の形を使わず、公開されているページの住所を書いてください',
        },
      ];
    });
  },
};
