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
export function caseMail(mail: string, title: string, file: string, mended = false): string {
  return mailAddress(mail, caseLetter(title, file, mended));
}

/** What goes with the finished file. @param mended whether it is a published case with changes */
export function caseLetter(title: string, file: string, mended = false): Letter {
  return {
    subject: `${mended ? '事例の直し' : '事例の投稿'}: ${title}`,
    body: `${mended ? '公開中の事例の直しを送ります' : '事例を送ります'}。\n\n題名: ${title}\n添えるファイル: ${file}\n\n（このメールに、受け取ったファイル「${file}」を添付してください。写真や図も、一緒に添えられます）\n`,
  };
}
