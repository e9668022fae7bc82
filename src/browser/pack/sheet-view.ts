import type { CasePage } from '#browser/dom/case-page.ts';
import { h, list, lowered } from '#browser/dom/h.ts';
import { PRINT_PARTS } from '#core/site/print-parts.ts';
import { drawGuide } from './guide-view.ts';

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
  return h(
    'section',
    { class: 'pack__cover' },
    h('h2', { class: 'pack__title' }, title),
    h('p', { class: 'pack__when' }, h('span', {}, '日時'), h('span', {}, '会場')),
    h('h3', {}, 'きょう読む事例'),
    list(
      'ol',
      pages.map((page) => [h('strong', {}, page.title), h('span', { class: 'pack__company' }, page.company)]),
      { class: 'pack__contents' },
    ),
    h('h3', {}, 'はじめに'),
    h(
      'p',
      {},
      '一人で読む、二人で話す、全員で持ち寄る、の順に進めます。正解を当てるのではなく、「自分の担当先なら、どこで何を問うか」を言葉にすることがねらいです。',
    ),
    h('p', { class: 'pack__licence' }, `資料の出どころ: ${site}（${url}）。文章は ${licence} で使えます。`),
  );
}

function sheet(page: CasePage, number: number, { body }: PackOptions): HTMLElement {
  const { title, story, results, sources } = page.elements;
  return h(
    'article',
    { class: 'pack__case case', ...PRINT_PARTS.mark('noted') },
    h('p', { class: 'pack__number' }, `事例${number}`),
    // The title with the places where it may break, as its own page has them.
    h('h2', { class: 'pack__headline' }, ...title.cloneNode(true).childNodes),
    h('p', { class: 'pack__company' }, page.company),
    h('p', { class: 'pack__lead' }, page.summary),
    h('h3', {}, '本事例のポイント'),
    list('ol', page.points),
    body && story && asPart(story),
    results && [h('h3', {}, '数字で見る成果'), results.cloneNode(true)],
    discussion(page),
    sources && [h('h3', {}, '出典'), sources.cloneNode(true)],
  );
}

/** The text of the case: its headings go one level down, its anchors away, as other cases have the same ones. */
function asPart(story: Element): Element {
  const copy = lowered(story, { h2: 'h3' });
  for (const anchored of copy.querySelectorAll('[id]')) anchored.removeAttribute('id');
  return copy;
}

/** 討議の問い: the case's own 問いかけ turned to the reader, and two that every case bears. */
function discussion({ questions }: CasePage): HTMLElement {
  const asked = [
    'この経営者の気持ちが動いたのは、どの場面だと思いますか。',
    ...questions.map(
      ({ ask, origin }) => `${ask}（${origin}）― この問いを、担当先の経営者ならどう受け止めるでしょうか。`,
    ),
    '自分が担当者なら、どこで別のやり方をしますか。',
  ];
  return h(
    'div',
    { class: 'pack__discussion' },
    h('h3', {}, '討議の問い'),
    list('ol', asked),
    h('div', { class: 'pack__room' }),
  );
}
