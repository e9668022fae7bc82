import type { CasePage } from '#browser/dom/case-page.ts';
import { h, list } from '#browser/dom/h.ts';

/** Minutes for one case: reading, talking in pairs, sharing. */
const READ = 8;
const PAIRS = 10;
const SHARE = 12;

/** 進行の手引き: a page of its own for the person who leads, never meant to be handed out. */
export function drawGuide(pages: readonly CasePage[]): HTMLElement {
  const total = 5 + pages.length * (READ + PAIRS + SHARE) + 10;
  return h(
    'section',
    { class: 'pack__sheet pack__guide' },
    h('h2', { class: 'pack__title' }, '進行の手引き（進行役用）'),
    h('p', {}, `めやすは約${total}分です。短いときは、事例を一つに絞ってください。`),
    timetable(pages),
    h('h3', {}, '進めるときに'),
    list('ul', [
      '「よい・悪い」の評価より先に、「何が起きたか」を確かめる。',
      '発言が止まったら、二人一組に戻す。沈黙は、待つ。',
      '担当先の話は、会社が分からないように話してもらう。',
      '最後に一人ずつ、「次の面談で使う問い」を一つ書いてもらう。',
    ]),
    pages.map((page, at) => notes(page, at + 1)),
    pages.some(({ questions }) => questions.length > 0) &&
      h(
        'p',
        { class: 'pack__licence' },
        '問いかけには、事実をもとに編集側が言葉にした例を含みます。実際の発言とは限りません。',
      ),
  );
}

function timetable(pages: readonly CasePage[]): HTMLElement {
  const row = (minutes: string, what: string) =>
    h('tr', {}, h('th', { scope: 'row' }, minutes), h('td', {}, what));
  return h(
    'table',
    { class: 'pack__times' },
    h(
      'tbody',
      {},
      row('5分', 'ねらいと進め方を伝える'),
      pages.map((_, at) =>
        row(
          `${READ + PAIRS + SHARE}分`,
          `事例${at + 1}: 一人で読む${READ}分、二人一組で討議の問いを話す${PAIRS}分、全員で持ち寄る${SHARE}分`,
        ),
      ),
      row('10分', '次の面談で使う問いを、一人一つ書く'),
    ),
  );
}

function notes({ title, questions, lessons }: CasePage, number: number): HTMLElement {
  const opened = questions.flatMap(({ ask, opened: what }) => (what ? [`${ask} → ${what}`] : []));
  return h(
    'div',
    { class: 'pack__notes' },
    h('h3', {}, `事例${number}　${title}`),
    opened.length > 0 && [h('p', {}, '問いと、それが開くもの'), list('ul', opened)],
    lessons.length > 0 && [h('p', {}, '引き出したい学び'), list('ul', lessons)],
  );
}
