import type { CasePage } from '#browser/dom/case-page.ts';
import { h, list, lowered } from '#browser/dom/h.ts';
import { drawBeats } from '#browser/saved/case-view.ts';
import { discussionOf } from '#core/cases/discussion.ts';
import { paths } from '#core/site/paths.ts';
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

/** Height of a sheet of A4 within its margins, in rem of paper (8.6 pt), less what rounding may add. */
const SHEET_REM = 88.6 - 1.5;
/** From roomy to close: how a sheet is set until it fits. */
const SETTINGS = ['pack__sheet--plain', 'pack__sheet--close', 'pack__sheet--closer', 'pack__sheet--closest'];

/**
 * The handout: cover, each case on one sheet, and the notes for who leads on the last.
 * @param place measured in its own place, unseen
 */
export function drawPack(place: HTMLElement, pages: readonly CasePage[], options: PackOptions): void {
  const sheets = [
    cover(pages, options),
    ...pages.map((page, at) => sheet(page, at + 1, options)),
    ...(options.guide ? [drawGuide(pages)] : []),
  ];
  place.replaceChildren(...sheets);
  place.classList.add('pack--measured');
  for (const one of sheets) setClose(one);
  place.classList.remove('pack--measured');
}

/** Sets a sheet closer until it is one page of paper. The closest is taken where even that is longer. */
function setClose(one: HTMLElement): void {
  const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
  for (const setting of SETTINGS) {
    if (one.getBoundingClientRect().height <= SHEET_REM * rem) return;
    one.classList.remove(...SETTINGS);
    one.classList.add(setting);
  }
}

function cover(pages: readonly CasePage[], { title, site, licence, url }: PackOptions): HTMLElement {
  return h(
    'section',
    { class: 'pack__sheet pack__cover' },
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
    h('h3', {}, '次の面談で使う問い'),
    h('div', { class: 'pack__room pack__room--tall' }),
    h('p', { class: 'pack__licence' }, `資料の出どころ: ${site}（${url}）。文章は ${licence} で使えます。`),
  );
}

function sheet(page: CasePage, number: number, { body, url }: PackOptions): HTMLElement {
  const { title, story, sources } = page.elements;
  const address = new URL(paths.case(page.slug).slice(1), url).href;
  return h(
    'article',
    { class: 'pack__sheet pack__case' },
    h('p', { class: 'pack__number' }, `事例${number}`),
    // The title with the places where it may break, as its own page has them.
    h('h2', { class: 'pack__headline' }, ...title.cloneNode(true).childNodes),
    h('p', { class: 'pack__company' }, page.company),
    (!body || page.beats.length < 2) && h('p', {}, page.summary),
    page.beats.length > 0 && drawBeats(page.beats, 'pack__beats'),
    page.points.length > 0 &&
      h('div', { class: body && 'pack__points' }, h('h3', {}, '本事例のポイント'), list('ol', page.points)),
    body && story && asPart(story),
    page.results.length > 0 && [
      h('h3', {}, '数字で見る成果'),
      list(
        'ul',
        page.results.map(({ label, change }) => `${label}: ${change}`),
      ),
    ],
    h(
      'div',
      { class: 'pack__discussion' },
      h('h3', {}, '討議の問い'),
      list('ol', discussionOf(page)),
      h('div', { class: 'pack__room' }),
    ),
    h(
      'p',
      { class: 'pack__licence' },
      sources && `出典: ${[...sources.querySelectorAll('li')].map(lineOf).join('／')}。`,
      `事例のページ: ${address}`,
    ),
  );
}

function lineOf(item: Element): string {
  return item.textContent.replace(/\s+/gu, ' ').trim();
}

/** The text of the case: its headings go one level down, its anchors away, as other cases have the same ones. */
function asPart(story: Element): Element {
  const copy = lowered(story, { h2: 'h3' });
  for (const anchored of copy.querySelectorAll('[id]')) anchored.removeAttribute('id');
  copy.className = 'pack__story';
  return copy;
}
