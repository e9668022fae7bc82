import { NotReached, NotReadable } from '#core/site/load.ts';

/** What a reader reads when something did not work. */
export interface TroubleWords {
  /** What did not work, one sentence. */
  what: string;
  /** What to do when the connection is to blame. */
  connection: string;
  /** What still works, or what is kept. */
  after?: string;
}

const OTHER_RELEASE = '受け取ったデータが、このページのものと合いません。ページを読み込み直してください。';
const OUR_FAULT =
  'このページの不具合です。通信のせいではありません。ページを読み込み直しても直らないときは、お知らせください。';

/** Told to the window when a file of the page did not come: its release may be gone. */
export const LOST_EVENT = 'file-lost';

/** Tells the console of what is ours to mend, with its cause; what did not come is nobody's fault here. */
export function noteFault(error: unknown): void {
  if (error instanceof NotReached) window.dispatchEvent(new Event(LOST_EVENT));
  else console.error(error);
}

/** Says honestly why something did not work: only what did not come is called a matter of the connection. */
export function troubleText(error: unknown, { what, connection, after = '' }: TroubleWords): string {
  noteFault(error);
  const ours = error instanceof NotReadable ? OTHER_RELEASE : OUR_FAULT;
  return `${what}${error instanceof NotReached ? connection : ours}${after}`;
}
