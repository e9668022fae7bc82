import { homeAddress } from '#core/neighbours/home-address.ts';
import type { SiteCheck } from '../site-check.ts';

const LEAST_DESCRIPTION = 11;

/** Titles and descriptions are there and no page has another's; every page gives its own address and language. */
export const heads: SiteCheck = ({ site, content }) => {
  // A neighbour's case names the page where it is at home.
  const homes = new Map(
    content.shelves.flatMap(({ url, cases }) =>
      cases.map(({ slug }) => [`${site.base}cases/${slug}/`, homeAddress(url, slug)] as [string, string]),
    ),
  );
  const findings: { page: string; message: string }[] = [];
  const seen = { title: new Map<string, string>(), description: new Map<string, string>() };
  for (const page of site.pages) {
    const note = (message: string) => findings.push({ page: page.file, message });
    if (!/\S/.test(page.title)) note('題名（title）がありません');
    if (page.description.length < LEAST_DESCRIPTION) note('説明（description）が無いか、短すぎます');
    for (const key of ['title', 'description'] as const) {
      const other = seen[key].get(page[key]);
      if (other) note(`${key === 'title' ? '題名' : '説明'}が ${other} と同じです`);
      else seen[key].set(page[key], page.file);
    }
    const own = homes.get(page.address) ?? site.origin + page.address;
    if (page.canonical !== own && !page.refresh)
      note(`正規のアドレス（canonical）が ${own} ではなく ${page.canonical || '空'} です`);
    if (!/^[a-z]{2}(?:-[A-Za-z]+)?$/.test(page.lang))
      note(`言語（html の lang）「${page.lang}」が読めません`);
    if (page.h1 !== 1) note(`大見出し（h1）が ${page.h1} 個あります`);
    if (page.landmarks !== 3) note('ヘッダー、本文、フッターの三つがそろっていません');
    if (page.skipsTo !== '#main') note('本文へ移るリンクがありません');
  }
  return findings;
};
