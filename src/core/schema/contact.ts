import { z } from 'zod';
import { webUrl } from './primitives.ts';

const ABSOLUTE = /^https?:/;

/** A page of this host, from its root: `/toiawase/`. Neither another host (`//…`) nor a way up. */
function isOwnPath(url: string): boolean {
  return /^\/(?![/\\])[\w\-.~%/?=&#]*$/.test(url) && !/(?:^|\/)\.{1,2}(?:\/|$)/.test(url);
}

/**
 * How the people who run the site are reached: a mail address, a page, or both. A plain string, as it was written
 * before there was a choice, is a page.
 */
export const contactSchema = z.preprocess(
  (given) => (typeof given === 'string' ? { url: given } : given),
  z
    .strictObject({
      mail: z
        .email({
          error: '使えるメールアドレスではありません。toiawase@example.org のように、半角で書いてください',
        })
        .optional()
        .meta({ title: 'メールアドレス', description: '誰でも読める所に出る。個人のものは使わない' }),
      url: z
        .string()
        .refine((url) => (ABSOLUTE.test(url) ? webUrl.safeParse(url).success : isOwnPath(url)), {
          error:
            '使える URL ではありません。https:// で始まるページか、同じホストのページ（/toiawase/ など）を書いてください',
        })
        .optional()
        .meta({ title: 'ページ', description: '連絡を受けるページの URL。/ から書くと同じホストのページ' }),
    })
    .refine(({ mail, url }) => mail !== undefined || url !== undefined, {
      error: 'mail（メールアドレス）か url（ページ）の、少なくとも一つを書いてください',
    }),
);

export type Contact = z.infer<typeof contactSchema>;
