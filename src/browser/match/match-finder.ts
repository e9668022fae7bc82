import { PageElement } from '#browser/dom/page-element.ts';
import { painted } from '#browser/dom/painted.ts';
import { every, inside } from '#browser/dom/part.ts';
import { troubleText } from '#browser/dom/trouble.ts';
import { checkMatchData } from '#core/match/check-match-data.ts';
import { diversify } from '#core/match/diversity.ts';
import { candidateOf, type MatchData, type MatchRecord } from '#core/match/match-records.ts';
import {
  formatProfileForm,
  type ProfileChoices,
  type ProfileForm,
  parseProfileForm,
  profileOf,
} from '#core/match/profile-address.ts';
import { isGiven, type Match, rank } from '#core/match/rank.ts';
import type { Candidate, Profile } from '#core/match/traits.ts';
import { isBlank } from '#core/match/why.ts';
import { loadJson } from '#core/site/load.ts';
import { MATCH_CARD_PARTS, MATCH_PARTS } from '#core/site/match-parts.ts';
import { fillForm, readForm } from './match-form.ts';
import { drawMemo } from './memo-view.ts';
import { countRequests } from './request-count.ts';
import { drawKnowhow, drawMatches, type MatchContext } from './result-view.ts';

const STEP = 10;
const PAUSE_MS = 150;
type Found = Match<MatchRecord & Candidate>;

/**
 * 似た企業から探す. Everything is loaded before the form opens; from then on nothing is asked of any server.
 * The fragment of the address is the state: browsers never send it.
 */
class MatchFinder extends PageElement<typeof MATCH_PARTS> {
  protected readonly parts = MATCH_PARTS;
  #data!: MatchData;
  #choices!: ProfileChoices;
  #cases: (MatchRecord & Candidate)[] = [];
  #found: Found[] = [];
  #shown = STEP;
  #profile!: Profile;

  protected async begin() {
    const turn = this.turn();
    try {
      this.#data = await loadJson(this.given('records'), checkMatchData);
    } catch (error) {
      this.status('');
      this.notice(
        troubleText(error, {
          what: '事例のデータを読み込めませんでした。',
          connection: '通信の状態を確かめて、ページを読み込み直してください。',
        }),
      );
      return;
    }
    this.#choices = { ...this.#data.choices, prefecture: new Map(this.#data.choices.prefecture) };
    this.#cases = this.#data.cases.map(candidateOf);
    await wholePage();
    if (!turn.current) return;
    this.#listen();
    this.#fromAddress();
    this.place('fields', HTMLFieldSetElement).disabled = false;
    this.place('promise').classList.remove('waits');
    countRequests(this.place('requests'));
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
    this.on('form', 'submit', (event) => {
      event.preventDefault();
      const heading = this.place('results');
      heading.scrollIntoView();
      heading.focus({ preventScroll: true });
    });
    this.on('clear', 'click', () => {
      this.#form.reset();
      this.#toAddress();
      inside(this.#form, 'select', HTMLSelectElement).focus();
    });
    this.on('more', 'click', () => {
      settle();
      const first = this.#shown;
      this.#shown += STEP;
      this.#drawList();
      every(this.place('list'), MATCH_CARD_PARTS, 'title')[first]?.focus();
    });
    this.on('print', 'click', () => window.print());
    window.addEventListener('hashchange', () => this.#fromAddress(), { signal: this.signal });
  }

  #fromAddress() {
    const { form, dropped } = parseProfileForm(location.hash, this.#choices);
    fillForm(this.#form, form);
    this.notice(
      dropped.length ? `アドレスにあった「${dropped.join('、')}」は、このサイトにないため外しました。` : '',
    );
    this.#draw(form);
  }

  #toAddress() {
    const form = readForm(this.#form, this.#choices);
    const fragment = formatProfileForm(form);
    history.replaceState(history.state, '', fragment ? `#${fragment}` : location.pathname + location.search);
    this.#draw(form);
  }

  #draw(form: ProfileForm) {
    const profile = profileOf(form, this.#choices);
    const blank = isBlank(profile, isGiven);
    const ranked = blank ? [] : rank(profile, this.#cases, form.weights, this.#data.scales);
    this.#found = diversify(ranked, ({ entry }) => entry.industry);
    this.#shown = STEP;
    this.#profile = profile;
    this.#drawList();
    drawKnowhow(this.place('knowhow'), this.place('articles'), this.#context);
    drawMemo(this.place('memo'), this.#found.slice(0, 3), form, this.#context);
    this.place('print', HTMLButtonElement).disabled = blank;
    this.status(
      blank
        ? 'どれか一つでも入れると、近い順に並びます。'
        : `${this.#cases.length}件の事例を、近い順に並べました。`,
    );
  }

  get #context(): MatchContext {
    return {
      profile: this.#profile,
      root: this.root,
      data: this.#data,
      label: (taxonomy, id) => this.#data.labels[taxonomy]?.[id] ?? id,
      template: this.place('card', HTMLTemplateElement),
    };
  }

  #drawList() {
    drawMatches(this.place('list'), this.#found.slice(0, this.#shown), this.#context);
    this.place('more').hidden = this.#found.length <= this.#shown;
  }

  get #form() {
    return this.place('form', HTMLFormElement);
  }
}

/** The page's own files are all here: what is asked for later would be seen in the count. */
async function wholePage(): Promise<void> {
  if (document.readyState !== 'complete')
    await new Promise((done) => window.addEventListener('load', done, { once: true }));
  // The icon of the tab comes just after.
  await new Promise((done) => setTimeout(done, 100));
}

customElements.define('match-finder', MatchFinder);
