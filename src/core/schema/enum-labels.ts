/** Japanese names of fixed choices that are no vocabulary of `content/taxonomy/`. */
export const ENUM_LABELS: Readonly<Record<string, string>> = {
  published: '公開',
  scheduled: '予約',
  upcoming: '準備中',
  draft: '下書き',
  withdrawn: '取り下げ',
  named: '実名（本人確認済み）',
  anonymous: '匿名（本人確認済み）',
  'public-source': '公表資料にもとづく要約',
  reported: '公表資料に出てくる問い',
  used: '支援の場で実際に使われた問い',
  editorial: '編集側が言葉にした問い',
  stopped: '途中で止まった',
  unchanged: '変わらなかった',
  'with-support': '支援の前後',
  'long-span': '支援より前からの変化',
  other: '支援との関わりは記されていない',
};
