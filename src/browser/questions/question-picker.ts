import { PageElement } from '#browser/dom/page-element.ts';
import { workAhead } from '#browser/dom/painted.ts';
import { around, every, inside } from '#browser/dom/part.ts';
import { readQuestion } from '#browser/dom/question.ts';
import { troubleText } from '#browser/dom/trouble.ts';
import { beginWaiting, endWaiting } from '#browser/dom/waiting.ts';
import {
  checkQuestions,
  chosenQuestions,
  formatChoice,
  parseChoice,
  QUESTION_FACETS,
  type QuestionChoice,
  readAhead,
} from '#core/cases/question-choice.ts';
import type { Question } from '#core/cases/questions.ts';
import { QUESTION_PARTS } from '#core/site/case-page-parts.ts';
import { loadJson } from '#core/site/load.ts';
import { PAGE_SIZE } from '#core/site/paths.ts';
import { PICKED_PARTS, PICKER_PARTS } from '#core/site/question-parts.ts';
import { drawEntry } from './entry-view.ts';

const PAUSE_MS = 200;

/**
 * 問いかけ集: chooses among all questions by concern, step, wall, origin and words. The address is the state. Until
 * something is chosen, and without JavaScript, the pages stand as they were built.
 */
class QuestionPicker extends PageElement<typeof PICKER_PARTS> {
  protected readonly parts = PICKER_PARTS;
  #all: Promise<Question[]> | undefined;
  /** Ends when words can be looked for in all of them. */
  #read: Promise<void> | undefined;
  /** What is chosen; undefined while the page stands as it was built. */
  #found: readonly Question[] | undefined;
  #shown = PAGE_SIZE;

  protected begin() {
    for (const waiting of every(this, PICKER_PARTS, 'waiting')) waiting.classList.remove('waits');
    const choice = parseChoice(location.search, this.#known);
    this.#listen();
    if (formatChoice(choice)) {
      this.#fill(choice);
      void this.#choose(choice);
    } else {
      this.place('clear').hidden = !this.dataset.facet;
      endWaiting();
    }
  }

  #listen() {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const settle = () => {
      clearTimeout(timer);
      this.#change();
    };
    this.on('form', 'input', (event) => {
      // Kana on their way to kanji are not words yet.
      if (event instanceof InputEvent && event.isComposing) return;
      clearTimeout(timer);
      timer = setTimeout(settle, PAUSE_MS);
    });
    this.on('form', 'compositionend', settle);
    this.on('form', 'submit', (event) => {
      event.preventDefault();
      settle();
    });
    // Who goes to the field for words will look for some: all is read while the page has nothing else to do.
    const words = inside(this.#form, 'input[name=q]', HTMLInputElement);
    words.addEventListener('focus', () => void this.#load(true).catch(() => {}), { signal: this.signal });
    this.on('clear', 'click', () => location.assign(this.given('home')));
    this.on('copy', 'click', () => this.#copy(this.#asks));
    this.on('print', 'click', () => window.print());
    this.on('more', 'click', () => {
      const first = this.#shown;
      this.#shown += PAGE_SIZE;
      this.#draw(first);
    });
    this.on('list', 'click', ({ target }) => {
      const item = around(target, PICKED_PARTS, 'copy') && around(target, QUESTION_PARTS, 'question');
      if (item) void this.#copy([readQuestion(item).ask]);
    });
  }

  get #form() {
    return this.place('form', HTMLFormElement);
  }
  #select(facet: string): HTMLSelectElement | undefined {
    const field = this.#form.elements.namedItem(facet);
    return field instanceof HTMLSelectElement ? field : undefined;
  }
  /** The ids that each facet offers. */
  get #known() {
    const ids = (facet: string) =>
      [...(this.#select(facet)?.options ?? [])].map(({ value }) => value).filter(Boolean);
    return { concern: ids('concern'), step: ids('step'), wall: ids('wall'), origin: ids('origin') };
  }
  #labelOf = (facet: string, id: string) =>
    [...(this.#select(facet)?.options ?? [])].find(({ value }) => value === id)?.text ?? id;
  /** The words of every question that is chosen; of a page as it was built, of those on it. */
  get #asks() {
    return (
      this.#found?.map(({ ask }) => ask) ??
      every(this.place('list'), QUESTION_PARTS, 'question').map((item) => readQuestion(item).ask)
    );
  }

  #fill(choice: QuestionChoice) {
    for (const name of [...QUESTION_FACETS, 'q'] as const) {
      const field = this.#form.elements.namedItem(name);
      if (field instanceof HTMLSelectElement || field instanceof HTMLInputElement)
        field.value = choice[name] ?? '';
    }
  }

  #change() {
    const data = new FormData(this.#form);
    const search = formatChoice(Object.fromEntries([...data].map(([name, value]) => [name, String(value)])));
    history.replaceState(null, '', this.given('home') + (search ? `?${search}` : ''));
    void this.#choose(parseChoice(search, this.#known));
  }

  /** Draws the questions of a choice. Nothing else stands there while they are on their way. */
  async #choose(choice: QuestionChoice) {
    const turn = this.turn();
    if (!this.#found) beginWaiting();
    try {
      const all = await this.#load(choice.q !== undefined);
      if (!turn.current) return;
      this.#found = chosenQuestions(all, choice);
    } catch (error) {
      if (!turn.current) return;
      this.status('');
      if (!this.#found) this.place('list').replaceChildren();
      this.place('pages').hidden = true;
      endWaiting();
      this.notice(
        troubleText(error, {
          what: '問いかけを読み込めませんでした。',
          connection: '通信の状態を確かめてください。',
        }),
        () => this.#choose(choice),
      );
      return;
    }
    this.notice('');
    this.#shown = PAGE_SIZE;
    this.place('clear').hidden = !formatChoice(choice);
    this.place('pages').hidden = true;
    this.#draw(0);
    endWaiting();
  }

  /** All questions. @param forWords once words can be looked for in them @throws NotReached, NotReadable */
  async #load(forWords: boolean): Promise<Question[]> {
    this.#all ??= loadJson(this.given('list'), checkQuestions);
    try {
      const all = await this.#all;
      this.#read ??= forWords ? workAhead([readAhead(all)]) : undefined;
      if (forWords) await this.#read;
      return all;
    } catch (error) {
      this.#all = undefined;
      throw error;
    }
  }

  /** @param from draws what comes from here on */
  #draw(from: number) {
    const found = this.#found ?? [];
    const template = this.place('item', HTMLTemplateElement);
    const rows = found
      .slice(from, this.#shown)
      .map((question) => drawEntry(template, question, this.root, this.#labelOf));
    const list = this.place('list');
    if (from === 0) list.replaceChildren(...rows);
    else {
      list.append(...rows);
      rows[0]?.querySelector('a')?.focus();
    }
    this.place('more').hidden = found.length <= this.#shown;
    this.status(
      found.length
        ? `${found.length}の問いかけ${found.length > this.#shown ? `のうち、はじめの${this.#shown}` : ''}`
        : '当てはまる問いかけがありません。言葉を変えるか、どれかを「すべて」に戻してみてください。',
    );
  }

  async #copy(asks: readonly string[]) {
    try {
      await navigator.clipboard.writeText(
        asks.length === 1 ? (asks[0] ?? '') : asks.map((ask) => `・${ask}`).join('\n'),
      );
      this.status(`${asks.length}の問いかけをコピーしました`);
    } catch {
      this.status('コピーできませんでした。文字を選んでコピーしてください。');
    }
  }
}

customElements.define('question-picker', QuestionPicker);
