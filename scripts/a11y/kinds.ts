/** Pages and open states that a sitemap does not name, and how to come there. */
export interface Kind {
  name: string;
  path: string;
  /** Presses these, one after another, before anything is verified. */
  press?: readonly string[];
}

/** One page of each kind, in every state that a reader can open; verified in more ways than the rest. */
export const KINDS: readonly Kind[] = [
  { name: 'トップ', path: '' },
  { name: 'トップ、やさしい日本語を開く', path: '', press: ['.plain-words summary'] },
  { name: '事例一覧', path: 'cases/' },
  { name: '事例一覧、0件', path: 'cases/?industry=fishery&q=%E9%87%8F%E5%AD%90%E8%A8%88%E7%AE%97%E6%A9%9F' },
  { name: '事例一覧、表', path: 'cases/?view=table' },
  { name: '絞り込みの一覧', path: 'cases/by/region/hokuriku/' },
  { name: '事例', path: 'cases/niigata-chorikigu/' },
  { name: '事例、情報の少ないもの', path: 'cases/wakuwaku-production/' },
  { name: '支援ノウハウ一覧', path: 'knowhow/' },
  { name: '支援ノウハウ', path: 'knowhow/itsutsu-no-kabe/' },
  { name: '支援ノウハウ、用語の説明を開く', path: 'knowhow/itsutsu-no-kabe/', press: ['button.term'] },
  { name: '学ぶ', path: 'learn/' },
  { name: '段階', path: 'steps/awareness/' },
  {
    name: '段階、畳んだところを開く',
    path: 'steps/awareness/',
    press: ['.fold:nth-of-type(1) > summary', '.fold:nth-of-type(2) > summary'],
  },
  { name: '壁', path: 'walls/unfaced/' },
  { name: '問いかけ集', path: 'questions/' },
  { name: '検索、まだ入れていない', path: 'search/' },
  { name: '検索、結果', path: 'search/?q=%E9%87%91%E6%B2%A2' },
  { name: '検索、0件', path: 'search/?q=%E9%87%8F%E5%AD%90%E8%A8%88%E7%AE%97%E6%A9%9F' },
  { name: '施策', path: 'bureaus/', press: ['details.chart__details summary'] },
  { name: '似た企業', path: 'match/' },
  {
    name: '似た企業、結果',
    path: 'match/#trade=%E3%81%A8%E3%81%86%E3%81%B5%E5%B1%8B&concern=no-successor&employees=12',
  },
  { name: '気がかりから探す', path: 'concerns/' },
  { name: '気がかり', path: 'concerns/no-successor/' },
  { name: '稽古場', path: 'practice/' },
  { name: '何が、何件で', path: 'evidence/' },
  { name: '何が、何件で（一つの壁）', path: 'evidence/unseen/' },
  { name: '聴く', path: 'listen/' },
  { name: '保存、空', path: 'saved/' },
  { name: '保存、受け取った一覧', path: 'saved/#list=x&ids=niigata-chorikigu,wakuwaku-production' },
  { name: '比べる', path: 'compare/?ids=niigata-chorikigu,wakuwaku-production' },
  { name: '勉強会パック', path: 'pack/?ids=niigata-chorikigu' },
  { name: '電波のないところで読む', path: 'offline/' },
  { name: 'オープンデータ', path: 'data/' },
  { name: '事例の集まり具合', path: 'coverage/' },
  { name: '投稿のしかた', path: 'contribute/' },
  { name: '投稿フォーム', path: 'contribute/form/' },
  { name: '用語集', path: 'glossary/' },
  { name: 'アクセシビリティ', path: 'accessibility/' },
  { name: 'お問い合わせ', path: 'contact/' },
  { name: '英語', path: 'en/' },
  { name: '404', path: '404.html' },
  { name: 'キーボードの使い方を開く', path: 'about/', press: ['[data-keys-open]'] },
];
