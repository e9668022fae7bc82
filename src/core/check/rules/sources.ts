import { isRecord, textAt, valueAt } from '#core/schema/plain-data.ts';
import type { DocumentRule, Spot, Subject } from '../rule.ts';
import { inField } from '../spot.ts';
import { SOURCE_HOSTS } from './source-hosts.table.ts';
import { SOURCE_TITLES } from './source-titles.table.ts';

/** What stands for a title that could not be made sure of. */
export const UNSURE_TITLE = '（題名未確認）';

/** What is listed under an address, in the order in which it is asked. */
const KINDS = {
  copies: 'よその文書の写しを集めたところです',
  portals: 'ほかの媒体の記事を載せる入口です',
  caches: '一時の写し、または保存庫です',
  shorteners: '行き先の見えない短い住所です',
  staging: 'つくりかけや管理のための住所です',
  posts: 'だれでも書ける場所（ブログ、投稿）です',
} as const;
export type HostKind = keyof typeof KINDS;

/** Whether an address lies at a listed name, or below it: `news.example.jp`, `example.com/amp`. */
function liesAt(url: URL, name: string): boolean {
  const [host = '', ...path] = name.split('/');
  const same = url.hostname === host || url.hostname.endsWith(`.${host}`);
  return same && url.pathname.startsWith(path.length ? `/${path.join('/')}` : '');
}

/** What kind of listed place an address is; undefined for any other, and for what is no address. */
export function hostKind(address: string): HostKind | undefined {
  if (!URL.canParse(address)) return undefined;
  const url = new URL(address);
  const names = Object.keys(KINDS) as HostKind[];
  return names.find((kind) => SOURCE_HOSTS[kind].some((name) => liesAt(url, name)));
}

function opensWithTls(address: string): boolean {
  if (!address.startsWith('http://') || !URL.canParse(address)) return false;
  const url = new URL(address);
  return SOURCE_HOSTS.https.some((name) => liesAt(url, name));
}

/** The sources of an entry or of a fact sheet, as far as they are records. */
function sourcesOf(data: Record<string, unknown>): (readonly [index: number, source: unknown])[] {
  const list = valueAt(data, 'sources');
  return (Array.isArray(list) ? list : []).flatMap((one, index) =>
    isRecord(one) ? [[index, one] as const] : [],
  );
}

/** Sources are originals, at the address where everybody finds them. */
export const sourceHost: DocumentRule = {
  id: 'source/host',
  severity: 'warning',
  title: '出典は、もとのページを、もとの住所で挙げる',
  why: '写し、転載、キャッシュ、短い住所は、先に消え、途中で変わり、誰がいつ出したかを言えません。ブログや投稿は、ほかの出典と並べるときだけ使います。一覧は src/core/check/rules/source-hosts.yaml です。',
  check(subject) {
    const all = sourcesOf(subject.data).map(
      ([index, source]) => [index, textAt(source, 'url') ?? ''] as const,
    );
    const kinds = new Map(all.map(([index, url]) => [index, hostKind(url)]));
    const onlyPosts = all.length > 0 && [...kinds.values()].every((kind) => kind !== undefined);
    return all.flatMap(([index, url]) => {
      const kind = kinds.get(index);
      const at = ['sources', index, 'url'];
      if (kind === 'posts')
        return onlyPosts
          ? [
              inField(
                subject,
                at,
                `${KINDS.posts}。ほかに出典がありません`,
                'もとの公表資料を出典に加えてください',
              ),
            ]
          : [];
      if (kind)
        return [
          inField(
            subject,
            at,
            `出典の住所は、${KINDS[kind]}`,
            'もとのページの住所に直すか、その出典を取り除いてください',
          ),
        ];
      if (opensWithTls(url))
        return [
          inField(
            subject,
            at,
            '出典の住所が http:// ですが、ここは https:// で開きます',
            'https:// に直してください',
          ),
        ];
      return [];
    });
  },
};

const MADE_UP = SOURCE_TITLES.map(({ found, why }) => ({ pattern: new RegExp(`^(?:${found})$`, 'iu'), why }));
/** An address or the bare name of a host in place of a title. */
const ADDRESS = /^(?:https?:\/\/\S+|(?:[a-z0-9-]+\.)+[a-z]{2,}(?:\/\S*)?)$/i;

/** Why a title is none; undefined when it may be one. */
export function titleFault(title: string): string | undefined {
  const text = title.trim();
  if (text === UNSURE_TITLE) return undefined;
  if (!/[\p{L}\p{N}]/u.test(text)) return '文字がありません';
  if (ADDRESS.test(text)) return 'ページの住所です';
  return MADE_UP.find(({ pattern }) => pattern.test(text))?.why;
}

/** A source is called by the title that is printed on it. */
export const sourceTitle: DocumentRule = {
  id: 'source/title',
  severity: 'error',
  title: '出典の題名は、印刷されたとおりに書く',
  why: '「○○新聞の記事」では、その記事を探せません。確かめられないときは（題名未確認）と書き、あとで確かめます。',
  check: (subject) =>
    sourcesOf(subject.data).flatMap(([index, source]) => {
      const title = textAt(source, 'title');
      const fault = title === undefined ? undefined : titleFault(title);
      return fault
        ? [
            inField(
              subject,
              ['sources', index, 'title'],
              `「${title}」は出典の題名ではありません（${fault}）`,
              `印刷された題名に直すか、${UNSURE_TITLE}と書いてください`,
            ),
          ]
        : [];
    }),
};

/** What is said of one document twice is said alike: in the settings and in the fact sheet. */
export const sourceSame: DocumentRule = {
  id: 'source/same',
  severity: 'error',
  title: '同じ住所の出典は、index.mdx と facts.yaml で題名と公表時期が同じ',
  why: '一つの資料に二つの題名があると、どちらが印刷されたものか、読む人には分かりません。',
  check(subject) {
    const { sheet, data } = subject;
    if (!sheet) return [];
    return sourcesOf(data).flatMap(([index, source]) => {
      const url = textAt(source, 'url');
      const other = url === undefined ? undefined : sheet.sources.filter((one) => one.url === url);
      if (!other?.length) return [];
      return unlike(subject, index, source, other);
    });
  },
};

function unlike(
  subject: Subject,
  index: number,
  source: unknown,
  inSheet: readonly { title: string; date?: string | undefined }[],
): Spot[] {
  const pairs = [
    ['title', '題名', inSheet.map(({ title }) => title)],
    ['published', '公表時期', inSheet.map(({ date }) => date ?? '')],
  ] as const;
  return pairs.flatMap(([key, name, values]) => {
    const here = textAt(source, key) ?? '';
    if (values.includes(here)) return [];
    return [
      inField(
        subject,
        here ? ['sources', index, key] : ['sources', index],
        `${name}「${here || '（書かれていません）'}」が、facts.yaml の同じ住所の出典「${values[0] || '（書かれていません）'}」と違います`,
        '出典で確かめて、両方を同じにしてください',
      ),
    ];
  });
}

/** Sources are originals, called by their own names. */
export const DOCUMENT_SOURCE_RULES: readonly DocumentRule[] = [sourceHost, sourceSame, sourceTitle];
