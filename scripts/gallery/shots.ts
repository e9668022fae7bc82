/** The twelve kinds of pages that are looked at, with a name for the file. */
export const GALLERY_PAGES: readonly (readonly [name: string, title: string, path: string])[] = [
  ['home', 'トップ', ''],
  ['cases', '事例一覧', 'cases/'],
  ['case', '事例', 'cases/niigata-chorikigu/'],
  ['knowhow-list', '支援ノウハウ一覧', 'knowhow/'],
  ['knowhow', '支援ノウハウ', 'knowhow/itsutsu-no-kabe/'],
  ['learn', '学ぶ', 'learn/'],
  ['step', '段階', 'steps/awareness/'],
  ['questions', '問いかけ集', 'questions/'],
  ['search', '検索結果', 'search/?q=%E9%87%91%E6%B2%A2'],
  ['measure', '施策', 'bureaus/'],
  [
    'match',
    '似た企業',
    'match/#trade=%E3%81%A8%E3%81%86%E3%81%B5%E5%B1%8B&concern=no-successor&employees=12',
  ],
  ['glossary', '用語集', 'glossary/'],
  ['404', '見つからないページ', '404.html'],
];
/** Widths of a phone, a tablet and a desk. */
export const GALLERY_WIDTHS = [390, 768, 1280] as const;
/** How a page can look. */
export const GALLERY_LOOKS = ['light', 'dark', 'print'] as const;
/** One of the looks. */
export type Look = (typeof GALLERY_LOOKS)[number];

/** A picture that was taken, and what its structure lacks. */
export interface Shot {
  file: string;
  title: string;
  width: number;
  look: Look;
  faults: string[];
}

/** The pictures side by side, a row for each page, as one HTML file next to them. */
export function galleryIndex(shots: readonly Shot[]): string {
  const names: Record<Look, string> = { light: '明るい', dark: '暗い', print: '紙' };
  const rows = [...new Set(shots.map(({ title }) => title))].map((title) => {
    const cells = shots
      .filter((shot) => shot.title === title)
      .map(
        ({ file, width, look, faults }) =>
          `<figure><a href="${file}"><img src="${file}" alt="${title}、${width}px、${names[look]}" loading="lazy"></a><figcaption>${width}px・${names[look]}${faults.length ? `<br><strong>${faults.join('<br>')}</strong>` : ''}</figcaption></figure>`,
      );
    return `<h2>${title}</h2><div>${cells.join('')}</div>`;
  });
  return `<!doctype html><html lang="ja"><meta charset="utf-8"><title>見くらべ</title><style>body{font-family:sans-serif}div{display:flex;gap:12px;overflow-x:auto}figure{margin:0;flex:none;width:220px}img{width:100%;max-height:420px;object-fit:cover;object-position:top;border:1px solid #999}strong{color:#b00}</style><h1>見くらべ</h1>${rows.join('')}</html>`;
}
