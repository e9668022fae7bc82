/** What the finder says when something does not come. Each ends with what the reader can do. */
export const MESSAGES = {
  notReady: {
    what: '絞り込みの準備ができませんでした。',
    connection: '通信の状態を確かめて、ページを読み込み直してください。',
    after: '下の一覧とリンクはそのまま使えます。',
  },
  noList: {
    what: '一覧を読み込めませんでした。',
    connection: '通信の状態を確かめて、もう一度お試しください。',
  },
  noDownload: {
    what: 'ダウンロードの準備ができませんでした。',
    connection: '通信の状態を確かめて、もう一度お試しください。',
  },
  tooLong: '言葉が長すぎます。短くして、もう一度お試しください。',
  noText: (why: string) => `言葉での検索ができませんでした。${why}　ほかの条件での絞り込みは使えます。`,
  dropped: (pairs: readonly string[]) =>
    pairs.length ? `アドレスにあった条件「${pairs.join('、')}」は、このサイトにないため外しました。` : '',
} as const;
