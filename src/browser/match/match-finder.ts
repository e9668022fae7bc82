import { PageElement } from '#browser/dom/page-element.ts';
import { painted, workAhead } from '#browser/dom/painted.ts';
import { around, every, inside, markOf } from '#browser/dom/part.ts';
import { troubleText } from '#browser/dom/trouble.ts';
import { SavedCases } from '#browser/saved/store.ts';
import { todayInJapan } from '#core/format/today.ts';
import { type Answers, formatAnswers, parseAnswers } from '#core/match/firm-answers.ts';
import { heardLines } from '#core/match/heard.ts';
import { isBlank, type Matched, openMatch } from '#core/match/match.ts';
import { checkMatchBase, checkMatchCases, type MatchBase, type MatchData } from '#core/match/match-data.ts';
import { missingIn } from '#core/match/missing.ts';
import { itemsOf, takeAlong } from '#core/match/take-along.ts';
import { itemKey } from '#core/saved/list.ts';
import { formatShared } from '#core/saved/share.ts';
import type { Ahead } from '#core/search/ahead.ts';
import { loadJson } from '#core/site/load.ts';
import { MATCH_CARD_PARTS, MATCH_PARTS } from '#core/site/match-parts.ts';
import { paths, withBase } from '#core/site/paths.ts';
import { LocabenView } from './locaben-view.ts';
import { fillForm, pick, readForm, showPicked } from './match-form.ts';
import { drawMatches, drawMissing, drawWays, type MatchContext } from './result-view.ts';

/** So many answer the question; further ones on demand, by so many. */
const FIRST = 3;
const FURTHER = 10;
const PAUSE_MS = 150;

/**
 * 似た企業から探す. What the form needs is loaded before it opens, the cases right after, whatever is answered; from then
 * on nothing is asked of any server.
 * The fragment of the address is the state: browsers never send it.
 */
class MatchFinder extends PageElement<typeof MATCH_PARTS> {
  protected readonly parts = MATCH_PARTS;
  #base!: MatchBase;
  /** Once the cases are here. */
  #data!: MatchData;
  #match: ((answers: Answers) => Matched) | undefined;
  #matched!: Matched;
  #shown = FIRST;
  #blank = true;

  protected async begin() {
    const turn = this.turn();
    this.status('データを読み込んでいます …');
    const base = await this.#load(this.given('records'), checkMatchBase, () => this.begin());
    if (!base || !turn.current) return;
    this.#base = base;
    this.#listen();
    this.place('fields', HTMLFieldSetElement).disabled = false;
    this.#readSheets();
    this.#fromAddress();
    await this.#loadCases();
  }

  /** The cases come after the form, and all of them: what is answered meanwhile is answered when they are here. */
  async #loadCases() {
    const turn = this.turn();
    this.status('事例を読み込んでいます …');
    const followed = await this.#load(this.given('cases'), checkMatchCases, () => this.#loadCases());
    if (!followed || !turn.current) return;
    this.#data = { ...this.#base, ...followed };
    const { cases, lists, synonyms, questions } = this.#data;
    const ahead: Ahead<unknown>[] = [];
    this.#match = openMatch(cases, lists, synonyms, questions, (work) => ahead.push(work));
    this.#draw(this.#answers());
    this.dataset.ready = '';
    await workAhead(ahead);
  }

  /** A file of the match; undefined where it did not come, which is said with the way to try again. */
  async #load<T>(address: string, check: (value: unknown) => T, again: () => Promise<void>) {
    try {
      return await loadJson(address, check);
    } catch (error) {
      this.status('');
      this.notice(
        troubleText(error, {
          what: '事例のデータを読み込めませんでした。',
          connection: '通信の状態を確かめて、もう一度お試しください。',
        }),
        () => {
          this.notice('');
          return again();
        },
      );
      return undefined;
    }
  }

  #listen() {
    let timer: ReturnType<typeof setTimeout> | undefined;
    /** What was typed a moment ago counts before the list is touched. */
    const settle = () => {
      if (timer === undefined) return;
      clearTimeout(timer);
      timer = undefined;
      this.#toAddress();
    };
    this.on('form', 'input', (event) => {
      // Kana on their way to kanji are not words yet; the browser fires `input` again when they are.
      if (event instanceof InputEvent && event.isComposing) return;
      clearTimeout(timer);
      timer = setTimeout(settle, PAUSE_MS);
    });
    // A choice is made at once; only typing goes on. What was chosen shows before the list is drawn.
    this.on('form', 'change', () => painted().then(settle));
    this.on('form', 'compositionend', () => this.#toAddress());
    this.on('form', 'click', ({ target }) => {
      const button = around(target, MATCH_PARTS, 'pick');
      if (!button) return;
      pick(this.#form, button);
      this.#toAddress();
    });
    this.on('form', 'submit', (event) => {
      event.preventDefault();
      settle();
      this.#goToResults();
    });
    this.on('clear', 'click', () => {
      this.#form.reset();
      this.#toAddress();
      inside(this.#form, 'input', HTMLInputElement).focus();
    });
    this.on('more', 'click', () => {
      settle();
      const first = this.#shown;
      this.#shown += FURTHER;
      this.#drawList();
      every(this.place('list'), MATCH_CARD_PARTS, 'title')[first]?.focus();
    });
    this.on('take', 'click', () => this.#take());
    window.addEventListener('hashchange', () => this.#fromAddress(), { signal: this.signal });
  }

  #goToResults() {
    const heading = this.place('results');
    heading.scrollIntoView();
    heading.focus({ preventScroll: true });
  }

  /** Where the instance reads sheets, what one says goes into the form beside what is told already. */
  #readSheets() {
    const { locaben } = this.#base;
    if (!locaben) return;
    new LocabenView({
      page: this,
      root: this.root,
      data: { ...this.#base, locaben },
      signal: this.signal,
      take: (answers) => {
        fillForm(this.#form, { ...readForm(this.#form), ...answers });
        this.#toAddress();
        this.#goToResults();
      },
    });
  }

  #fromAddress() {
    const { answers, dropped } = parseAnswers(location.hash, this.#base.lists);
    fillForm(this.#form, answers);
    // Until the cases are here the notice may say why not.
    if (dropped.length || this.#match)
      this.notice(
        dropped.length ? `アドレスにあった「${dropped.join('、')}」は、このサイトにないため外しました。` : '',
      );
    this.#draw(answers);
  }

  #toAddress() {
    const fragment = formatAnswers(readForm(this.#form));
    history.replaceState(history.state, '', fragment ? `#${fragment}` : location.pathname + location.search);
    this.#draw(parseAnswers(fragment, this.#base.lists).answers);
  }

  #answers(): Answers {
    return parseAnswers(location.hash, this.#base.lists).answers;
  }

  #draw(answers: Answers) {
    if (!this.#match) {
      showPicked(this.#form);
      return;
    }
    this.#blank = isBlank(answers);
    this.#matched = this.#match(answers);
    this.#shown = FIRST;
    const heard = heardLines(this.#matched.firm, answers, this.#data.lists);
    for (const line of every(this, MATCH_PARTS, 'heard'))
      line.textContent = heard[markOf(line, MATCH_PARTS, 'heard')] ?? '';
    showPicked(this.#form);
    this.#drawList();
    drawWays(this.place('reading'), this.place('ways'), this.#matched.firm, this.#context);
    this.place('take').hidden = this.#matched.found.length === 0;
  }

  /** Puts the nearest cases with their questions into 手元, and goes there to print them. */
  #take() {
    const found = this.#matched.found.slice(0, FIRST);
    const { trouble } = SavedCases.of(this.root).update((list) => takeAlong(list, found, todayInJapan()));
    const kept = trouble === undefined || trouble === 'broken' || trouble === 'partly';
    const keys = found.flatMap((match) => itemsOf(match, todayInJapan())).map(itemKey);
    // What this browser does not keep goes along in the address.
    location.assign(withBase(this.root, paths.saved) + (kept ? '' : `#${formatShared({ name: '', keys })}`));
  }

  get #context(): MatchContext {
    return { root: this.root, data: this.#data, template: this.place('card', HTMLTemplateElement) };
  }

  #drawList() {
    const { firm, found } = this.#matched;
    const shown = found.slice(0, this.#shown);
    const { cases, lists } = this.#data;
    drawMissing(this.place('missing'), missingIn(firm, shown, cases, lists), this.root);
    drawMatches(this.place('list'), shown, this.#context);
    this.place('more').hidden = found.length <= this.#shown;
    this.status(statusText(found.length, this.#shown, this.#blank));
  }

  get #form() {
    return this.place('form', HTMLFormElement);
  }
}

/** What stands over the results. */
function statusText(found: number, shown: number, blank: boolean): string {
  if (blank) return 'どれか一つでも答えると、近い事例が三つ出ます。';
  if (found === 0) return '近いと言える事例は、まだありません。言葉を変えるか、一覧から選んでみてください。';
  return `通じるところのある事例${found}件のうち、近い${Math.min(shown, found)}件です。`;
}

customElements.define('match-finder', MatchFinder);
