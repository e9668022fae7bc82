import { h } from '#browser/dom/h.ts';
import { PageElement } from '#browser/dom/page-element.ts';
import { troubleText } from '#browser/dom/trouble.ts';
import { todayInJapan } from '#core/format/today.ts';
import { choicesOf } from '#core/practice/choices.ts';
import type { PracticeCase, PracticeIndex } from '#core/practice/practice-case.ts';
import { checkPracticeCases, checkPracticeIndex } from '#core/practice/practice-data.ts';
import { NOTHING_PRACTISED, nextCase, withRecord } from '#core/practice/practice-progress.ts';
import { dueAfter, type GradeId, review } from '#core/practice/schedule.ts';
import { loadJson, NotReached } from '#core/site/load.ts';
import { paths, withBase } from '#core/site/paths.ts';
import { PRACTICE_PARTS } from '#core/site/practice-parts.ts';
import { PracticeStore } from './practice-store.ts';
import { type Answer, drawAfter, drawBefore, drawForm } from './stage-view.ts';
import { Timer } from './timer.ts';

const CHOSE = { own: 'この事例の問い', other: '別の場面の問い', written: '自分で書いた問い' } as const;

/** 稽古場. A case stands in the page up to its question; what follows comes when the question is chosen. */
class PracticeRoom extends PageElement<typeof PRACTICE_PARTS> {
  protected readonly parts = PRACTICE_PARTS;
  #index!: PracticeIndex;
  #store!: PracticeStore;

  protected async begin() {
    const turn = this.turn();
    this.#store = new PracticeStore(this.root);
    this.#drawRecords();
    new Timer(this.place('timer'), this.place('minutes', HTMLSelectElement), this.place('clock'), {
      signal: this.signal,
      over: () => this.status('時間です。'),
    });
    this.on('print', 'click', () => window.print());
    this.on('clear', 'click', () => {
      if (!window.confirm('記録と、次に出てくる日をすべて消します。元に戻せません。')) return;
      this.#store.write(NOTHING_PRACTISED);
      this.#drawRecords();
      this.status('記録を消しました。');
    });
    try {
      this.#index = await loadJson(this.given('index'), checkPracticeIndex);
      if (!turn.current) return;
      await this.#open(new URLSearchParams(location.search).get('case') ?? undefined);
    } catch (error) {
      this.notice(
        troubleText(error, {
          what: '稽古の事例を読み込めませんでした。',
          connection: '通信の状態を確かめて、ページを読み込み直してください。',
        }),
      );
    }
  }

  /** @param wished a case that was asked for by name; one that is not there gives way to the next */
  async #open(wished?: string) {
    const { cases } = this.#index;
    if (cases.length === 0) {
      this.status('稽古に使える事例は、まだありません。');
      this.dataset.ready = '';
      return;
    }
    const one = await this.#load(cases, cases.find(({ slug }) => slug === wished)?.slug);
    this.dataset.ready = '';
    if (!one) return;
    this.status('');
    this.#ask(one);
  }

  /**
   * The case that was wished for, else the next one; without a connection the next of those whose file is kept here.
   * @throws NotReached when none of them can be had
   */
  async #load(cases: PracticeIndex['cases'], wished?: string): Promise<PracticeCase | undefined> {
    const slugs = cases.map(({ slug }) => slug);
    const slug = wished ?? nextCase(slugs, this.#store.read(), new Date(), todayInJapan());
    const chunk = cases.find((one) => one.slug === slug)?.chunk ?? 0;
    try {
      const all = await loadJson(withBase(this.root, paths.practiceCases(chunk)), checkPracticeCases);
      return all.find((each) => each.slug === slug);
    } catch (error) {
      const others = cases.filter((one) => one.chunk !== chunk);
      if (wished || others.length === 0 || !(error instanceof NotReached)) throw error;
      return this.#load(others);
    }
  }

  #ask(one: PracticeCase) {
    const done = this.#store.read().records.filter(({ slug }) => slug === one.slug).length;
    const choices = choicesOf(one.own, this.#index.questions, `${one.slug} ${done}`);
    const form = drawForm(one, choices, (said) => this.#reveal(one, said, choices, form));
    this.place('stage').replaceChildren(drawBefore(one), form);
  }

  #reveal(one: PracticeCase, said: Answer, choices: ReturnType<typeof choicesOf>, form: HTMLElement) {
    const now = new Date();
    const card = this.#store.read().cards[one.slug];
    const rest = drawAfter(one, said, {
      root: this.root,
      choices,
      labels: this.#index.labels,
      due: dueAfter(card, now),
      now,
      grade: (grade) => this.#keep(one, said, grade, now),
    });
    form.replaceWith(rest);
    rest.querySelector('h2')?.focus();
  }

  #keep(one: PracticeCase, said: Answer, grade: GradeId, now: Date) {
    const progress = this.#store.read();
    const record = { slug: one.slug, company: one.company, day: todayInJapan(now), ...said };
    this.#store.write(withRecord(progress, record, review(progress.cards[one.slug], grade, now)));
    this.#drawRecords();
    void this.#open()
      .then(() => {
        this.status(
          this.#store.isBlocked
            ? 'この端末には残せません。このページを離れると消えます。次の事例です。'
            : '記録しました。次の事例です。',
        );
        this.place('stage').querySelector('h2')?.focus();
      })
      .catch((error) =>
        this.notice(
          troubleText(error, {
            what: '次の事例を読み込めませんでした。記録は残っています。',
            connection: '通信の状態を確かめて、ページを読み込み直してください。',
          }),
        ),
      );
  }

  #drawRecords() {
    const { records } = this.#store.read();
    for (const name of ['print', 'clear'] as const) this.place(name).hidden = records.length === 0;
    const rows = records
      .toReversed()
      .map(({ day, company, hypothesis, question, chose }) =>
        h(
          'li',
          {},
          h('strong', {}, `${day} ${company}`),
          h('p', {}, `仮説: ${hypothesis || '（書きませんでした）'}`),
          h('p', {}, `問い（${CHOSE[chose]}）: ${question || '（書きませんでした）'}`),
        ),
      );
    this.place('record').replaceChildren(
      rows.length ? h('ol', { class: 'practice__list' }, rows) : h('p', {}, 'まだありません。'),
    );
  }
}

customElements.define('practice-room', PracticeRoom);
