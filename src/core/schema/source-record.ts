import { z } from 'zod';
import { isoDate } from './primitives.ts';

/** Most characters that are kept of what a source says. */
export const MOST_QUOTED = 200;

/** What was found at one address. */
export const askedSource = z.strictObject({
  url: z.string().min(1).meta({ title: '出典のアドレス' }),
  asked: isoDate.meta({ title: '聞いた日' }),
  seen: isoDate.optional().meta({ title: '最後に、前と同じものが開いた日' }),
  state: z.enum(['there', 'changed', 'moved', 'dead', 'unknown']).meta({
    title: '様子',
    description:
      'there = 開いた、changed = 変わった、moved = 移った、dead = 消えた、unknown = 分からなかった',
  }),
  why: z.string().max(80).optional().meta({ title: '置き場所の答え' }),
  to: z.string().optional().meta({ title: '移った先' }),
  hash: z
    .string()
    .regex(/^[0-9a-f]{64}$/, { error: 'sha256 の 64 文字を、書かれたままにしてください' })
    .optional()
    .meta({ title: '文章の sha256' }),
  quote: z.string().max(MOST_QUOTED).optional().meta({ title: '文章の一か所' }),
});
export type AskedSource = z.infer<typeof askedSource>;

/** `content/sources.yaml`: what `npm run sources` found. Nobody writes it by hand. */
export const sourceRecordSchema = z.strictObject({
  sources: z.array(askedSource).superRefine((all, context) => {
    const seen = new Set<string>();
    all.forEach(({ url }, index) => {
      if (seen.has(url))
        context.addIssue({ code: 'custom', path: [index, 'url'], message: '同じアドレスが二度あります' });
      seen.add(url);
    });
  }),
});
export type SourceRecord = z.infer<typeof sourceRecordSchema>;
