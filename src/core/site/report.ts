import type { Letter } from './mail.ts';

/** Of a sentence that was selected; more is cut, the page is named anyway. */
const LONGEST_QUOTE = 300;

/** The page a report is about. */
export interface Reported {
  title: string;
  /** Absolute address. */
  url: string;
}

/** What is quoted of a selection: one line, not too long; empty when nothing was selected. */
export function quoteOf(selected: string): string {
  const letters = [...selected.replace(/\s+/g, ' ').trim()];
  return letters.length > LONGEST_QUOTE ? `${letters.slice(0, LONGEST_QUOTE).join('')}…` : letters.join('');
}

/** 「誤りを知らせる」, as far as the page can write it. @param quote of `quoteOf` */
export function reportLetter({ title, url }: Reported, quote = ''): Letter {
  const quoted = quote ? `気になった文:\n「${quote}」\n\n` : '';
  return {
    subject: `誤りの連絡: ${title}`,
    body: `ページ: ${title}\n${url}\n\n${quoted}直してほしいところ:\n`,
  };
}
