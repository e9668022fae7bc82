import { bodyIds } from '#core/markdown/body.ts';
import { textAt } from '#core/schema/plain-data.ts';
import { linksOf } from '../digest.ts';
import { partsOfPage } from '../page-anchors.ts';
import type { CollectionRule, DocumentRule, Spot } from '../rule.ts';
import { fieldName } from '../source/schema-findings.ts';
import { inBody } from '../spot.ts';
import { LINK_WORD_RULES } from './link-words.ts';

/** A link within the page has its heading. */
const linkAnchor: DocumentRule = {
  id: 'link/anchor',
  severity: 'error',
  title: 'ページの中へのリンク（#見出し）の行き先がある',
  why: '見出しを書き換えると、そこへのリンクが切れます。',
  check(subject) {
    const { tree, bodyLine } = subject;
    const links = tree ? linksOf(tree, bodyLine).filter(({ url }) => url.startsWith('#')) : [];
    if (!tree || !links.length) return [];
    const known = new Set([...bodyIds(tree), ...partsOfPage(subject)]);
    return links
      .filter(({ url }) => !known.has(decode(url.slice(1))))
      .map(({ url, ...place }) => {
        const id = decode(url.slice(1)).normalize('NFC');
        const isSplit = [...known].some((one) => one.normalize('NFC') === id);
        return inBody(
          place,
          `見出し「${url.slice(0, 40)}」はこのページにありません`,
          isSplit
            ? '見出しかリンクの濁点が文字と離れています（見た目は同じです）。打ち直してください'
            : '見出しの文字と同じにしてください',
        );
      });
  },
};

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Japanese letters and ASCII: in these two no letter looks like another's. */
const LABEL = /^(?!xn--)(?!-)[a-z0-9\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー-]{1,63}(?<!-)$/iu;
const LAST = /^(?:[a-z]{2,24}|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]{2,})$/iu;
/** Names that lead nowhere or into one's own network (RFC 6761, RFC 8375, ICANN SAC113). */
const PRIVATE = /\.(?:localhost|localdomain|local|internal|intranet|lan|home|corp|arpa|onion)$/i;

/** 「www.meti.go.jp.example.org」 reads like an office and is none. */
const DISGUISE = /\.(?:go|lg|ac|ed|co|or|ne)\.jp\./i;

function isPlainHost(host: string): boolean {
  const labels = host.split('.');
  const last = labels.at(-1) ?? '';
  return (
    labels.length > 1 &&
    labels.every((one) => LABEL.test(one)) &&
    LAST.test(last) &&
    !PRIVATE.test(host) &&
    !DISGUISE.test(host)
  );
}

/** A link leads to the host that a reader reads: no login part, no numbers, no look-alikes. */
const linkHost: DocumentRule = {
  id: 'link/host',
  severity: 'error',
  title: 'リンク先の住所は、読んだとおりの場所',
  why: '「https://本物@にせもの/」のような住所は、見た目と違う場所へ人を連れて行きます。',
  check({ tree, bodyLine, data, placeOf }) {
    const linked = tree ? linksOf(tree, bodyLine).map((link) => ({ ...link, field: '本文' })) : [];
    const sources = Array.isArray(data.sources) ? data.sources : [];
    const cited = sources.flatMap((_, index) => {
      const url = textAt(data, 'sources', index, 'url');
      const path = ['sources', index, 'url'];
      return url === undefined ? [] : [{ url, ...placeOf(path), field: fieldName(path) }];
    });
    return [...linked, ...cited].flatMap(({ url, line, column, field }) => {
      const host = /^https?:\/\/([^/?#]*)/i.exec(url)?.[1];
      if (host === undefined || isPlainHost(host)) return [];
      const message = `リンク先「${url.slice(0, 60)}」の住所が正しくありません`;
      const remedy =
        '「@」「:」や IP アドレス、xn-- の形を使わず、公開されているページの住所を書いてください';
      return [{ line, column, field, message, remedy }];
    });
  },
};

/** Links of a body are encrypted. */
const linkHttps: DocumentRule = {
  id: 'link/https',
  severity: 'error',
  title: '本文のリンクは https://',
  why: 'http:// の通信は途中で書き換えられることがあります。出典 sources の url だけは、公的な資料でほかに無いことがあるので http:// も書けます。',
  check({ tree, bodyLine }) {
    if (!tree) return [];
    return linksOf(tree, bodyLine)
      .filter(({ url }) => /^http:/i.test(url))
      .map(({ url, ...place }) =>
        inBody(
          place,
          `リンク「${url.slice(0, 60)}」が http:// です`,
          'https:// で開けるか確かめて書き換えてください。開けなければ、sources に出典として書きます',
        ),
      );
  },
};

/** A link within the site leads to a page that is published. */
const linkTarget: CollectionRule = {
  id: 'link/target',
  severity: 'error',
  title: 'サイト内のリンクの行き先がある',
  why: '行き止まりのリンクは、読み手の時間を奪います。',
  checkAll({ digests, isPage }) {
    return digests.flatMap(({ file, links }) =>
      links.flatMap(({ url, line, column }) => {
        const words = checkUrl(url, isPage);
        return words ? [{ file, line, column, field: '本文', ...words }] : [];
      }),
    );
  },
};

function checkUrl(
  url: string,
  isPage: (path: string) => boolean,
): Pick<Spot, 'message' | 'remedy'> | undefined {
  // Other hosts, and what the check of addresses refuses by itself.
  if (/^[a-z][a-z0-9+.-]*:/i.test(url) || url.startsWith('#') || url.startsWith('//')) return undefined;
  const shown = `リンク先「${url.slice(0, 60)}」`;
  if (!url.startsWith('/')) {
    return {
      message: `${shown}の形が使えません`,
      remedy: 'サイト内は /cases/フォルダー名/ のように / から、よそは https:// から書いてください',
    };
  }
  const [path = ''] = url.split(/[?#]/, 1);
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

/** Links lead where they say. */
export const LINK_RULES: readonly (DocumentRule | CollectionRule)[] = [
  linkAnchor,
  linkHost,
  linkHttps,
  linkTarget,
  ...LINK_WORD_RULES,
];
