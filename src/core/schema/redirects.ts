import { z } from 'zod';
import { isoDate, line } from './primitives.ts';

/** A page of this site: root-relative, without the base path, ending in `/`. */
const address = z
  .string()
  .max(200)
  .regex(/^\/(?:[A-Za-z0-9_-][A-Za-z0-9._-]*\/)+$/, {
    error: '"/" で始まり "/" で終わる半角のアドレスを書いてください（例: /cases/niigata-chorikigu/）',
  });

const redirect = z.strictObject({
  from: address.meta({ title: '前のアドレス', description: 'もうページが無いアドレス' }),
  to: address.meta({ title: '今のアドレス', description: 'いまあるページのアドレス' }),
  since: isoDate.meta({ title: '移した日', description: 'YYYY-MM-DD' }),
  note: line(1, 120).optional().meta({ title: '覚え書き', description: 'サイトには出ない' }),
});

/**
 * `content/redirects.yaml`: pages that moved. One step each: no address is sent on twice and none is sent
 * to an address that is itself sent on, so chains and loops cannot be written.
 */
export const redirectsSchema = z.strictObject({
  label: line(1, 40).meta({ title: '名前' }),
  redirects: z
    .array(redirect)
    .meta({ title: '移ったページ' })
    .superRefine((all, context) => {
      const froms = new Map<string, number>();
      all.forEach(({ from }, index) => {
        if (froms.has(from))
          context.addIssue({
            code: 'custom',
            path: [index, 'from'],
            message: `${from} が二度書かれています。一つにしてください`,
          });
        else froms.set(from, index);
      });
      all.forEach(({ from, to }, index) => {
        const next = all[froms.get(to) ?? -1];
        if (next)
          context.addIssue({
            code: 'custom',
            path: [index, 'to'],
            message:
              from === to || next.to === from
                ? `${from} が自分に戻ってきます。いまあるページのアドレスを書いてください`
                : `${to} は、さらに ${next.to} へ移っています。最後の行き先を書いてください`,
          });
      });
    }),
});

export type Redirect = z.infer<typeof redirect>;
