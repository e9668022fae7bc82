import { h } from '#browser/dom/h.ts';
import { QUESTION_ORIGINS, setQuestion } from '#core/cases/question-origin.ts';
import { pageOf, type SavedCase, type SavedItem, type SavedQuestion } from '#core/saved/list.ts';
import { drawBeats } from './case-view.ts';
import { aboutOf, type ShelfNames, shelfOfItem } from './item-view.ts';
import type { OpenPage } from './pages.ts';

/** What the sheet is made from. */
export interface SheetContents {
  /** In the reader's order; what does not fit is left off from the end. */
  items: readonly SavedItem[];
  entries: ReadonlyMap<string, NonNullable<OpenPage['entry']>>;
  /** The code that opens the list on a phone, or why there is none. */
  qr: SVGElement | 'long' | 'missing';
  /** Name and absolute address of the site. */
  site: string;
  url: string;
  /** Names of the shelves by their ids, where there are several. */
  shelves: ShelfNames;
}

const NO_CODE = {
  long: '一覧が長いため、QR にはできません。',
  missing: 'QR をつくる部品が届きませんでした。',
};

/** Height of a sheet of A4 within its margins in rem of paper (8.6 pt), less what rounding may add. */
const SHEET_REM = 88.6 - 1.5;
/** What two of them hold, less what blocks that stay together leave free at the foot of the first. */
const ROOM_REM = SHEET_REM + 80;
/** From large to close: how one sheet is set. */
const ONE_SHEET = ['visit--large', 'visit--plain', 'visit--close'];
/** More never fit. */
const MOST_TRIED = 32;

/**
 * 訪問の手元: one sheet of A4, two at most. Draws as many items as fit.
 * @param place the sheet; it is measured in its own place, unseen
 */
export function drawSheet(place: HTMLElement, contents: SheetContents): void {
  const all = contents.items;
  const fits = (count: number) => isWithin(place, contents, ROOM_REM, count);
  place.classList.add('visit--measured');
  // What goes onto one sheet is set as large as it may be there.
  for (const setting of ONE_SHEET) {
    place.classList.remove(...ONE_SHEET);
    place.classList.add(setting);
    if (all.length <= MOST_TRIED && isWithin(place, contents, SHEET_REM)) {
      place.classList.remove('visit--measured');
      return;
    }
  }
  place.classList.remove(...ONE_SHEET);
  let [enough, most] = [0, Math.min(all.length, MOST_TRIED)];
  while (enough < most) {
    const half = Math.ceil((enough + most) / 2);
    if (fits(half)) enough = half;
    else most = half - 1;
  }
  fits(enough);
  place.classList.remove('visit--measured');
}

/** Draws the first so many items. @returns whether they take no more than so many rem */
function isWithin(
  place: HTMLElement,
  contents: SheetContents,
  most: number,
  count = Number.POSITIVE_INFINITY,
): boolean {
  const { items } = contents;
  place.replaceChildren(...parts({ ...contents, items: items.slice(0, count) }, items.slice(count)));
  const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
  return place.getBoundingClientRect().height <= most * rem;
}

function parts(
  { items, entries, qr, site, url, shelves }: SheetContents,
  left: readonly SavedItem[],
): HTMLElement[] {
  const cases = items.filter((item) => item.kind === 'case');
  const questions = items.filter((item) => item.kind === 'question');
  return [
    h(
      'header',
      { class: 'visit__top' },
      h(
        'div',
        { class: 'visit__heads' },
        h('h2', { class: 'visit__title' }, '訪問の手元'),
        h('p', { class: 'visit__line' }, h('span', {}, '訪問先'), h('span', {}, '日付')),
        h('p', { class: 'visit__site' }, `${site}　${url}`),
      ),
      h(
        'div',
        { class: 'visit__code' },
        typeof qr === 'string' ? h('p', {}, NO_CODE[qr]) : [qr, h('p', {}, 'この一覧を電話で開く')],
      ),
    ),
    ...(cases.length
      ? [
          h('h3', { class: 'visit__head' }, '事例'),
          ...cases.map((one) => drawCase(one, entries, url, shelfOfItem(one, shelves))),
        ]
      : []),
    ...(questions.length
      ? [
          h('h3', { class: 'visit__head' }, 'たずねてみる問い'),
          ...questions.map((one) => drawQuestion(one, shelfOfItem(one, shelves))),
        ]
      : []),
    h('h3', { class: 'visit__head' }, '聞いたこと・気づいたこと'),
    h('div', { class: 'visit__room' }),
    ...(left.length ? [h('p', { class: 'visit__left' }, leftText(left))] : []),
  ];
}

function leftText(left: readonly SavedItem[]): string {
  const cases = left.filter(({ kind }) => kind === 'case').length;
  const counts = [cases && `事例${cases}件`, left.length - cases && `問いかけ${left.length - cases}`];
  return `紙に入りきらない${counts.filter(Boolean).join('と')}は、手元の一覧にあります。`;
}

/** @param shelf the name of its shelf, where there are several */
function drawCase(
  item: SavedCase,
  entries: SheetContents['entries'],
  url: string,
  shelf: string | undefined,
): HTMLElement {
  const entry = entries.get(item.slug);
  return h(
    'section',
    { class: 'visit__case' },
    h('h4', { class: 'visit__name' }, entry?.title ?? item.title),
    drawAbout(shelf, aboutOf(item), new URL(pageOf(item).slice(1), url).href),
    entry && entry.beats.length > 0 && drawBeats(entry.beats, 'visit__beats'),
    drawNote(item),
  );
}

function drawQuestion(item: SavedQuestion, shelf: string | undefined): HTMLElement {
  return h(
    'section',
    { class: 'visit__question' },
    h(
      'h4',
      { class: item.origin === 'editorial' ? 'visit__name' : 'visit__name visit__name--spoken' },
      setQuestion(item.ask, item.origin),
    ),
    drawAbout(QUESTION_ORIGINS[item.origin], shelf, item.from),
    drawNote(item),
    h('div', { class: 'visit__rule' }),
    h('div', { class: 'visit__rule' }),
  );
}

function drawAbout(...parts: (string | undefined)[]) {
  return h('p', { class: 'visit__about' }, parts.filter(Boolean).join('　'));
}

function drawNote({ note }: SavedItem) {
  return note !== '' && h('p', { class: 'visit__note' }, `メモ: ${note}`);
}
