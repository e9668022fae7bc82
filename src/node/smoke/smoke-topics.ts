/** What the smoke check looks at, and what the way to mend a fault depends on. */
export const TOPICS = {
  security: '守りの応答ヘッダー',
  cache: 'すぐ変わるものを持たせない指定',
  kept: '変わらないものを長く持たせる指定',
  'as-is': '途中で書き換えない指定',
  edge: '途中での書き換え',
  compression: '圧縮',
  types: 'ファイルの種類',
  'not-found': '見つからないという答え',
  slash: '終わりの「/」の補い',
  moved: '移ったページ',
  gone: '取り下げたページ',
  operator: '公開する人のためのファイル',
  release: '版がそろっていること',
  index: '検索の索引',
  offline: '通信できないときの読み物',
  address: 'サイトのアドレス',
  https: 'https',
  again: '変わっていないという答え',
} as const;
/** Name of one of them, as it ends a line of the report. */
export type Topic = keyof typeof TOPICS;
