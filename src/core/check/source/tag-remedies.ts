const NO_TAG = '取り除いてください。中の文は残せます';
const BOLD = '太字は **太字** と書いてください';
/** What to write in place of the HTML that people bring along, by the name of its tag. */
const TAG_REMEDIES: Readonly<Record<string, string>> = {
  b: BOLD,
  strong: BOLD,
  i: '取り除くか、**太字** にしてください',
  em: '取り除くか、**太字** にしてください',
  u: '下線は使えません。目立たせるなら **太字** にしてください',
  s: '取り消し線は ~~文~~ と書いてください',
  p: '取り除いて、段落のあいだに空の行を入れてください',
  div: NO_TAG,
  span: NO_TAG,
  font: NO_TAG,
  center: NO_TAG,
  small: NO_TAG,
  a: 'リンクは [ページの題名](https://…) の形で書いてください',
  img: '画像は ![説明](./photo.jpg) の形で書いてください',
  table: '表は、マスを | で区切った行で書いてください',
  tr: '表は、マスを | で区切った行で書いてください',
  td: '表は、マスを | で区切った行で書いてください',
  ul: '箇条書きは、行の頭を「- 」にしてください',
  ol: '番号の一覧は、行の頭を「1. 」にしてください',
  li: '箇条書きは、行の頭を「- 」にしてください',
  hr: '区切りの線は、空の行のあいだに --- と書いてください',
  sub: NO_TAG,
  sup: NO_TAG,
  ruby: 'ふりがなは 製麺《せいめん》 と書いてください',
  rt: 'ふりがなは 製麺《せいめん》 と書いてください',
  h1: '見出しは ## から始まる行で書いてください',
  h2: '見出しは ## から始まる行で書いてください',
  h3: '見出しは ### から始まる行で書いてください',
  h4: '見出しは #### から始まる行で書いてください',
};

/** What to write in place of a tag of HTML; undefined for one that nobody brings along. */
export function tagRemedy(name: string): string | undefined {
  const tag = name.toLowerCase();
  return Object.hasOwn(TAG_REMEDIES, tag) ? TAG_REMEDIES[tag] : undefined;
}
