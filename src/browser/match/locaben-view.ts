import { h } from '#browser/dom/h.ts';
import { readOfficeFile, takeFile } from '#browser/dom/office-file.ts';
import { part } from '#browser/dom/part.ts';
import { QUESTION_ORIGINS } from '#core/cases/question-origin.ts';
import type { Reading } from '#core/firm-sheet/indicators.ts';
import type { SheetReading } from '#core/firm-sheet/read-locaben.ts';
import type { SheetAnswer } from '#core/firm-sheet/sheet-answers.ts';
import type { Answers } from '#core/match/firm-answers.ts';
import type { LocabenData, MatchBase } from '#core/match/match-data.ts';
import { imported } from '#core/site/load.ts';
import { LOCABEN_PARTS } from '#core/site/match-parts.ts';
import type { NameOf } from '#core/site/page-parts.ts';
import { paths, withBase } from '#core/site/paths.ts';

/** The sheet itself has less than one; more would stop a phone. */
const LARGEST = 20_000_000;

/** Only where the browser has it: Chromium on a desk. */
const { launchQueue } = window as { launchQueue?: LaunchQueue };
interface LaunchQueue {
  setConsumer(consumer: (launch: { files?: readonly { getFile(): Promise<File> }[] }) => void): void;
}

interface Around {
  /** The element that a sheet is dropped on: the whole match. */
  page: HTMLElement;
  root: string;
  data: MatchBase & { locaben: LocabenData };
  take: (answers: Answers) => void;
  signal: AbortSignal;
}

/**
 * The firm's own sheet, chosen or dropped: read here, shown as it was understood, and made into answers where its
 * reader agrees. What reads it comes only then, and is all that is fetched.
 */
export class LocabenView {
  readonly #around: Around;
  #answers: readonly SheetAnswer[] = [];

  constructor(around: Around) {
    this.#around = around;
    const { page, signal } = around;
    takeFile({
      input: this.#place('file', HTMLInputElement),
      zone: page,
      open: (file) => {
        this.#place('fold', HTMLDetailsElement).open = true;
        return this.#open(file);
      },
      several: (files) => this.#given(files),
      signal,
    });
    // What the installed app was opened with: 「アプリで開く」.
    launchQueue?.setConsumer(async ({ files }) => {
      if (!files?.length || signal.aborted) return;
      const taken = await Promise.allSettled(files.map((one) => one.getFile()));
      this.#given(taken.flatMap((one) => (one.status === 'fulfilled' ? one.value : [])));
    });
    this.#place('take').addEventListener('click', () => this.#accept(), { signal });
    this.#place('cancel').addEventListener('click', () => this.#close('シートを使うのをやめました。'), {
      signal,
    });
  }

  /** What was dropped, or came with the start of the app. */
  #given(files: readonly File[]) {
    const [file, ...others] = files;
    this.#place('fold', HTMLDetailsElement).open = true;
    if (file && others.length === 0) void this.#open(file);
    else
      this.#close(
        file
          ? 'シートは、一つずつ渡してください。'
          : 'シートを受け取れませんでした。もう一度選んでください。',
      );
  }

  async #open(file: File): Promise<void> {
    this.#close(`「${file.name}」を読んでいます。`);
    const { lists, locaben } = this.#around.data;
    await readOfficeFile(file, {
      most: LARGEST,
      instead: 'ロカベンのシートだけのファイルにするか、三つの問いに手で答えてください。',
      load: async () => ({ reader: await imported(import('#core/firm-sheet/read-locaben.ts')) }),
      show: ({ reader }, bytes) => this.#show(reader.readLocaben(file.name, bytes, locaben.map, lists)),
      say: (words) => this.#say(words),
    });
  }

  #show({ edition, answers, indicators, views, left }: SheetReading) {
    this.#answers = answers;
    this.#place('edition').textContent =
      `${edition.label}の見出しで読みました。${edition.verified ? '' : '様式を確かめていません。数と言葉が合っているか、シートと見比べてください。'}`;
    this.#place('rows').replaceChildren(
      ...answers.map(({ name, text, from }) =>
        h(
          'li',
          {},
          h(
            'label',
            { class: 'match__option' },
            h('input', { type: 'checkbox', value: name, checked: true }),
            h('span', {}, h('strong', {}, TITLES[name] ?? name), ' ', text, ` ← ${from}`),
          ),
        ),
      ),
    );
    this.#place('take').hidden = answers.length === 0;
    this.#place('numbers').replaceChildren(...numbersTable(indicators));
    this.#place('weak').replaceChildren(...this.#questions(indicators));
    this.#place('views').replaceChildren(
      ...folded(
        '4つの視点に書かれていること',
        views.map(({ label, text }) => h('li', {}, h('strong', {}, label), ' ', text)),
      ),
    );
    this.#place('left').replaceChildren(
      ...folded(
        '読んでいないところ',
        left.map((one) => h('li', {}, one)),
      ),
    );
    this.#place('found').hidden = false;
  }

  /** What each weak indicator calls for: its own question, then those of its walls, each with where it comes from. */
  #questions(indicators: readonly Reading[]): Node[] {
    const { map, questions } = this.#around.data.locaben;
    const weak = indicators.filter((one) => one.weak.length);
    if (!weak.length) return [];
    // Indicators share walls: a question stands beside the first of them alone.
    const told = new Set<string>();
    const asked = (
      ask: string,
      origin: keyof typeof QUESTION_ORIGINS,
      page?: { path: string; title: string },
    ) =>
      h(
        'li',
        {},
        ask,
        h('span', { class: 'locaben__origin' }, QUESTION_ORIGINS[origin]),
        page && h('a', { href: withBase(this.#around.root, page.path) }, page.title),
      );
    return [
      h('h3', { class: 'locaben__heading' }, '弱いところで、たずねてみること'),
      ...weak.flatMap(({ id, label, weak }) => {
        const indicator = map.indicators.find((one) => one.id === id);
        const walls = (indicator?.walls ?? [])
          .flatMap((wall) => questions[wall] ?? [])
          .filter(({ ask }) => !told.has(ask) && told.add(ask));
        return [
          h('h4', { class: 'locaben__indicator' }, label, `（${weak.join('。')}）`),
          h(
            'ul',
            { class: 'locaben__rows' },
            indicator && asked(indicator.ask, 'editorial'),
            ...walls.map(({ ask, origin, from }) =>
              asked(ask, origin, {
                path: from.kind === 'case' ? paths.case(from.slug) : paths.knowhowArticle(from.slug),
                title: from.title,
              }),
            ),
          ),
        ];
      }),
    ];
  }

  #accept() {
    const chosen = new Set(
      [...this.#place('rows').querySelectorAll<HTMLInputElement>('input:checked')].map(({ value }) => value),
    );
    this.#around.take(
      Object.fromEntries(
        this.#answers.filter(({ name }) => chosen.has(name)).map(({ name, value }) => [name, [value]]),
      ),
    );
    this.#place('rows').replaceChildren();
    this.#place('take').hidden = true;
    this.#say('答えに入れました。欄で直せます。');
  }

  #close(words: string) {
    this.#answers = [];
    this.#place('found').hidden = true;
    this.#place('rows').replaceChildren();
    this.#say(words);
  }

  #say(words: string) {
    this.#place('status').textContent = words;
  }

  #place(name: NameOf<typeof LOCABEN_PARTS>): HTMLElement;
  #place<E extends HTMLElement>(name: NameOf<typeof LOCABEN_PARTS>, kind: new () => E): E;
  #place(name: NameOf<typeof LOCABEN_PARTS>, kind: new () => HTMLElement = HTMLElement): HTMLElement {
    return part(this.#around.page, LOCABEN_PARTS, name, kind);
  }
}

const TITLES: Readonly<Record<string, string>> = {
  trade: '何をつくる・売る会社',
  concern: 'いちばん気がかりなこと（シートの「課題」）',
  employees: '人数',
  prefecture: '都道府県',
  sales: '売上規模',
  salesTrend: '売上高の傾向',
};

const shown = (value: number, unit: string) =>
  `${(Math.round(value * 10) / 10).toLocaleString('ja-JP')}${unit}`;

function numbersTable(indicators: readonly Reading[]): Node[] {
  if (!indicators.length) return [];
  return [
    h('h3', { class: 'locaben__heading' }, '六つの指標'),
    h(
      'ul',
      { class: 'locaben__rows' },
      ...indicators.map(({ label, values, unit, score, isWorkedOut }) =>
        h(
          'li',
          {},
          h('strong', {}, label),
          ' ',
          values.map((value) => shown(value, unit)).join(' → '),
          score !== undefined && `（${score}点）`,
          isWorkedOut && h('span', { class: 'locaben__origin' }, 'シートの数字から計算'),
        ),
      ),
    ),
  ];
}

function folded(title: string, rows: readonly Node[]): Node[] {
  if (!rows.length) return [];
  return [
    h(
      'details',
      { class: 'match__group' },
      h('summary', { class: 'match__summary' }, `${title}（${rows.length}）`),
      h('ul', { class: 'locaben__rows' }, ...rows),
    ),
  ];
}
