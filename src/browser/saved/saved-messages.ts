import type { StoreTrouble } from './store.ts';

/** What the reader reads when saving does not go as usual; each ends with what can be done. */
export const TROUBLES: Readonly<Record<StoreTrouble, string>> = {
  blocked:
    'このブラウザーの設定で、保存が止められています。保存したものは、ほかのページへ移るか、閉じると消えます。このページに読み込んだものは、「ファイルに書き出す」か「アドレスで共有」で残せます。',
  full: 'ブラウザーの保存場所がいっぱいで、いまの変更を残せませんでした。前に保存したものは無事です。いまの内容は「ファイルに書き出す」で残せます。',
  broken:
    '保存してあったデータの一部が壊れていて、読めませんでした。元のデータは消さずに取ってあります。「読めなかったデータを取り出す」でファイルにできます。',
  newer:
    '保存してあるデータは、このサイトの新しい版で書かれています。壊さないよう、上書きはしません。ページを読み込み直して、新しい版でお使いください。',
  partly:
    '保存してあったもののうち、読めない項目がありました。元のデータは消さずに取ってあります。「読めなかったデータを取り出す」でファイルにできます。',
};

/** The same in few words, beside a button. */
export const SHORT_TROUBLES: Readonly<Record<StoreTrouble, string>> = {
  blocked: '保存が止められています。このページを離れると消えます',
  full: '保存場所がいっぱいで、残せませんでした',
  broken: '前のデータが壊れていたため、別に取ってあります',
  newer: '新しい版のデータがあるため、残せませんでした',
  partly: '前のデータに読めない項目がありました',
};
