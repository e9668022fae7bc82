import type { CasePage } from '#browser/dom/case-page.ts';
import { drawGuide } from './guide-view.ts';
import { element, list } from './parts.ts';

export interface PackOptions {
  title: string;
  /** The whole text of the cases, not only the summary. */
  body: boolean;
  /** Notes for the person who leads the meeting. */
  guide: boolean;
  site: string;
  /** Absolute address of the site's home page. */
  url: string;
  licence: string;
}

/** The parts of the handout: cover, cases each on pages of their own, and the facilitator's notes at the end. */
export function drawPack(pages: readonly CasePage[], options: PackOptions): HTMLElement[] {
  return [
    cover(pages, options),
    ...pages.map((page, at) => sheet(page, at + 1, options)),
    ...(options.guide ? [drawGuide(pages)] : []),
  ];
}

function cover(pages: readonly CasePage[], { title, site, licence, url }: PackOptions): HTMLElement {
  const contents = element('ol', 'pack__contents');
  contents.append(
    ...pages.map((page) => {
      const item = element('li', '');
      item.append(element('strong', '', page.title), element('span', 'pack__company', page.company));
      return item;
    }),
  );
  const when = element('p', 'pack__when');
  when.append(element('span', '', '日時'), element('span', '', '会場'));
  const part = element('section', 'pack__cover');
  part.append(
    element('h2', 'pack__title', title),
    when,
    element('h3', '', 'きょう読む事例'),
    contents,
    element('h3', '', 'はじめに'),
    element(
      'p',
      '',
      '一人で読む、二人で話す、全員で持ち寄る、の順に進めます。正解を当てるのではなく、「自分の担当先なら、どこで何を問うか」を言葉にすることがねらいです。',
    ),
    element('p', 'pack__licence', `資料の出どころ: ${site}（${url}）。文章は ${licence} で使えます。`),
  );
  return part;
}

function sheet(page: CasePage, number: number, { body }: PackOptions): HTMLElement {
  const part = element('article', 'pack__case case');
  part.append(
    element('p', 'pack__number', `事例${number}`),
    headline(page),
    element('p', 'pack__company', page.company),
    element('p', 'pack__lead', page.summary),
    element('h3', '', '本事例のポイント'),
    list('ol', page.points),
  );
  const prose = page.article.querySelector('.prose');
  if (body && prose) part.append(asPart(prose));
  const results = page.article.querySelector('.result-table');
  if (results) part.append(element('h3', '', '数字で見る成果'), results.cloneNode(true));
  part.append(...discussion(page));
  const sources = page.article.querySelector('.source-list');
  if (sources) part.append(element('h3', '', '出典'), sources.cloneNode(true));
  return part;
}

/** The title with the places where it may break, as its own page has them. */
function headline({ article, title }: CasePage): HTMLElement {
  const made = element('h2', 'pack__headline');
  const own = article.querySelector('h1')?.cloneNode(true).childNodes;
  made.append(...(own ?? [title]));
  return made;
}

/** The text of the case: its headings go one level down, its anchors away, as other cases have the same ones. */
function asPart(prose: Element): HTMLElement {
  const copy = prose.cloneNode(true) as HTMLElement;
  for (const heading of copy.querySelectorAll('h2')) {
    const lower = element('h3', '');
    lower.append(...heading.childNodes);
    heading.replaceWith(lower);
  }
  for (const anchored of copy.querySelectorAll('[id]')) anchored.removeAttribute('id');
  return copy;
}

/** 討議の問い: the case's own 問いかけ turned to the reader, and two that every case bears. */
function discussion(page: CasePage): HTMLElement[] {
  const own = page.questions.map(
    ({ ask }) => `${ask} ― この問いを、担当先の経営者ならどう受け止めるでしょうか。`,
  );
  const asked = [
    'この経営者の気持ちが動いたのは、どの場面だと思いますか。',
    ...own,
    '自分が担当者なら、どこで別のやり方をしますか。',
  ];
  const box = element('div', 'pack__discussion');
  box.append(element('h3', '', '討議の問い'), list('ol', asked), element('div', 'pack__room'));
  return [box];
}
