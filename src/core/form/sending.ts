import { type Letter, mailAddress } from '#core/site/mail.ts';

/** What the finished file is called where nobody has named it yet. */
const NAMELESS = 'jirei';

/**
 * The presses that GitHub asks of somebody who may not write into the repository, in their order. Nothing has been
 * sent before the last.
 */
export const GITHUB_PRESSES: readonly string[] = [
  'はじめての方は「Fork this repository」（置き場の写しが、ご自分の場所にできます）',
  '右上の「Commit changes…」',
  '開いた小さな画面で「Propose changes」',
  '次の画面で「Create pull request」',
  'その次の画面で、もう一度「Create pull request」',
];

/** Name of the finished file: a text that every phone and mail program takes. @param slug empty where it is faulty */
export function fileName(slug: string): string {
  return `${slug || NAMELESS}.txt`;
}

/** The mail that brings a finished case. A mail address cannot carry a file, so the mail names it. */
export function caseMail(mail: string, title: string, file: string): string {
  return mailAddress(mail, caseLetter(title, file));
}

/** What goes with the finished file. */
export function caseLetter(title: string, file: string): Letter {
  return {
    subject: `事例の投稿: ${title}`,
    body: `事例を送ります。\n\n題名: ${title}\n添えるファイル: ${file}\n\n（このメールに、受け取ったファイル「${file}」を添付してください。写真や図も、一緒に添えられます）\n`,
  };
}
