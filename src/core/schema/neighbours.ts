import { z } from 'zod';
import { line } from './primitives.ts';
import { OWN_SHELF, SLUG } from './slug.ts';

/** Letters of the longest id of a neighbour. */
const MOST_ID = 20;

/** Where a release may be fetched from: over https; over plain http from this machine alone, to try it out. */
function isReleaseAddress(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname, search, hash, username, pathname } = new URL(text);
  const here = /^(?:localhost|127\.0\.0\.1|\[::1\])$/.test(hostname);
  const plain = !search && !hash && !username && pathname.endsWith('/');
  return plain && (protocol === 'https:' || (protocol === 'http:' && here));
}

/** Another instance whose cases stand on a shelf of their own beside those of this one. */
const neighbour = z.strictObject({
  id: z
    .string()
    .max(MOST_ID)
    .regex(SLUG, { error: '半角の英小文字・数字とハイフンで書いてください（ページのアドレスになります）' })
    .refine((id) => id !== OWN_SHELF && id !== 'unstated', {
      error: 'この id は、ほかの意味で使われています',
    })
    .meta({ title: 'ID', description: 'ページのアドレスの頭に付く（例: kita）。あとから変えない' }),
  name: line(1, 40).meta({ title: '棚の名前', description: 'カードに出る' }),
  url: z
    .string()
    .refine(isReleaseAddress, {
      error: 'https:// で始まり "/" で終わる、相手のトップページのアドレスを書いてください',
    })
    .meta({ title: 'アドレス', description: '相手のトップページ。例: https://kita.example.org/' }),
  licence: line(1, 60).meta({
    title: '利用条件',
    description:
      '相手の利用条件を読んで、そのまま書く（例: CC BY 4.0）。相手が変えると、載せるのをやめて知らせる',
  }),
});

/** `site.yaml: neighbours`. */
export const neighbours = z
  .array(neighbour)
  .min(1)
  .max(10)
  .refine((all) => new Set(all.map(({ id }) => id)).size === all.length, {
    error: '同じ id が二度使われています',
  });

export type Neighbour = z.infer<typeof neighbour>;
