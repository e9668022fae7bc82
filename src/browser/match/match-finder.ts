import { PageElement } from '#browser/dom/page-element.ts';
import { painted } from '#browser/dom/painted.ts';
import { around, every, inside, markOf } from '#browser/dom/part.ts';
import { troubleText } from '#browser/dom/trouble.ts';
import { SavedCases } from '#browser/saved/store.ts';
import { todayInJapan } from '#core/format/today.ts';
import { type Answers, formatAnswers, parseAnswers } from '#core/match/firm-answers.ts';
import { heardLines } from '#core/match/heard.ts';
import { isBlank, type Matched, openMatch } from '#core/match/match.ts';
import { checkMatchData, type MatchData } from '#core/match/match-data.ts';
import { missingIn } from '#core/match/missing.ts';
import { itemsOf, takeAlong } from '#core/match/take-along.ts';
import { itemKey } from '#core/saved/list.ts';
import { formatShared } from '#core/saved/share.ts';
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
 * 似た企業から探す. Everything is loaded before the form opens; from then on nothing is asked of any server.
 * The fragment of the address is the state: browsers never send it.
 */
class MatchFinder extends PageElement<typeof MATCH_PARTS> {
  protected readonly parts = MATCH_PARTS;
  #data!: MatchData;
  #match!: (answers: Answers) => Matched;
  #matched!: Matched;
  #shown = FIRST;
  #blank = true;

  protected async begin() {
    const turn = this.turn();
    this.status('データを読み込んでいます …');
    try {
      this.#data = await loadJson(this.given('records'), checkMatchData);
    } catch (error) {
      this.status('');
      this.notice(
        troubleText(error, {
          what: '事例のデータを読み込めませんでした。',
          connection: '通信の状態を確かめて、もう一度お試しください。',
        }),
        () => {
          this.notice('');
          return this.begin();
        },
      );
      return;
    }
    if (!turn.current) return;
    this.#match = openMatch(this.#data.cases, this.#data.lists, this.#data.synonyms, this.#data.questions);
    this.#listen();
    this.place('fields', HTMLFieldSetElement).disabled = false;
    this.#readSheets();
    this.#fromAddress();
    this.dataset.ready = '';
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
    const { locaben } = this.#data;
    if (!locaben) return;
    new LocabenView({
      page: this,
      root: this.root,
      data: { ...this.#data, locaben },
      signal: this.signal,
      take: (answers) => {
        fillForm(this.#form, { ...readForm(this.#form), ...answers });
        this.#toAddress();
        this.#goToResults();
      },
    });
  }

  #fromAddress() {
    const { answers, dropped } = parseAnswers(location.hash, this.#data.lists);
    fillForm(this.#form, answers);
    this.notice(
      dropped.length ? `アドレスにあった「${dropped.join('、')}」は、このサイトにないため外しました。` : '',
    );
    this.#draw(answers);
  }

  #toAddress() {
    const fragment = formatAnswers(readForm(this.#form));
    history.replaceState(history.state, '', fragment ? `#${fragment}` : location.pathname + location.search);
    this.#draw(parseAnswers(fragment, this.#data.lists).answers);
  }

  #draw(answers: Answers) {
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
