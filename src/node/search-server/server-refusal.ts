/** What is said when a search server is not there. */
export const notReached = (address: string, cause: unknown): Error =>
  new Error(
    `検索サーバー ${address} に届きません。動いているか、--to のアドレスが合っているかを確かめてください`,
    { cause },
  );

/** What is said when a search server does not do what it is asked. @param asked in the server's own words */
export const refused = (address: string, asked: string, why: string | number): Error =>
  new Error(`検索サーバー ${address} は ${asked} を断りました: ${why}`);

/** What is said when a search server took a part only. */
export const tookPart = (address: string, sent: number, taken: unknown, why = ''): Error =>
  new Error(`検索サーバー ${address} に入ったのは ${sent}件のうち ${taken}件でした${why && `: ${why}`}`);
