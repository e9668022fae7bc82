import { h } from '#browser/dom/h.ts';
import { PageElement } from '#browser/dom/page-element.ts';
import { troubleText } from '#browser/dom/trouble.ts';
import { SavedCases } from '#browser/saved/store.ts';
import type { Briefing, BriefingLine } from '#core/listen/briefing.ts';
import { localVoice } from '#core/listen/voice.ts';
import { casesOf } from '#core/saved/list.ts';
import { parseIds } from '#core/saved/share.ts';
import { LISTEN_PARTS } from '#core/site/listen-parts.ts';
import { paths, withBase } from '#core/site/paths.ts';
import { loadBriefings } from './load-briefings.ts';
import { silence } from './silence.ts';

/** More would be an hour on the road. */
const MOST = 20;
const NO_VOICE =
  'この端末で、日本語の声が見つかりません（文章をよそへ送る声は使いません）。下の文章を読んでください。声は、端末の設定の「読み上げ」や「音声」から入れられます。';

/** A line as it stands on the page, and whose it is. */
interface Shown {
  line: BriefingLine;
  element: HTMLElement;
  of: number;
}

/** Reads out the briefings of the cases in the address (`?ids=a,b`), else of all of 手元, by a voice of the device alone. */
class CaseListen extends PageElement<typeof LISTEN_PARTS> {
  protected readonly parts = LISTEN_PARTS;
  #briefings: readonly Briefing[] = [];
  #lines: Shown[] = [];
  #at = 0;
  #speaks: SpeechSynthesisUtterance | undefined;
  #silence: HTMLAudioElement | undefined;

  protected async begin() {
    this.#listen();
    const asked = new URLSearchParams(location.search).get('ids');
    const slugs =
      asked === null
        ? casesOf(SavedCases.of(this.root).read().list).map(({ slug }) => slug)
        : parseIds(asked, 50);
    this.place('ways').hidden = slugs.length > 0;
    if (!slugs.length) return this.notice('手元に事例がありません。事例を保存すると、ここで続けて聴けます。');
    try {
      this.#briefings = await loadBriefings(this.root, slugs.slice(0, MOST));
    } catch (error) {
      const what = '読み上げる文章を読み込めませんでした。';
      return this.notice(troubleText(error, { what, connection: '通信できるところで開き直してください。' }));
    }
    this.#draw();
    this.status(
      `${this.#briefings.length}件。一件三分まで${slugs.length > MOST ? `（手元の先頭の${MOST}件）` : ''}`,
    );
    this.#lookForVoice();
  }

  #listen() {
    this.on('play', 'click', () => (this.#speaks ? this.#pause() : this.#speak()));
    this.on('back', 'click', () => this.#go(this.#at - 1));
    this.on('next', 'click', () => this.#goToCase(1));
    this.on('rate', 'change', () => this.#speaks && this.#speak());
    window.addEventListener('pagehide', () => this.#pause(), { signal: this.signal });
    this.signal.addEventListener('abort', () => this.#pause());
    if (!('mediaSession' in navigator)) return;
    const keys: [MediaSessionAction, () => void][] = [
      ['play', () => this.#speak()],
      ['pause', () => this.#pause()],
      ['stop', () => this.#pause()],
      ['nexttrack', () => this.#goToCase(1)],
      ['previoustrack', () => this.#goToCase(-1)],
    ];
    for (const [key, work] of keys) navigator.mediaSession.setActionHandler(key, work);
  }

  get #voice() {
    return 'speechSynthesis' in window ? localVoice(speechSynthesis.getVoices()) : undefined;
  }

  /** Voices come late in some browsers: the page is told of them. */
  #lookForVoice() {
    const look = () => {
      const found = this.#voice !== undefined;
      this.place('tools').hidden = !found;
      this.notice(found ? '' : NO_VOICE);
    };
    look();
    if ('speechSynthesis' in window)
      speechSynthesis.addEventListener('voiceschanged', look, { signal: this.signal });
  }

  #draw() {
    this.#lines = [];
    const cases = this.#briefings.map((one, of) => {
      const lines = one.lines.map((line) => {
        const element = h('p', { class: 'listen__line' }, line.text);
        this.#lines.push({ line, element, of });
        return element;
      });
      return h(
        'section',
        { class: 'listen__case' },
        h('h2', {}, h('a', { href: withBase(this.root, paths.case(one.slug)) }, one.title)),
        ...lines,
        one.unread &&
          h('p', { class: 'listen__note' }, '会社の名前の読みは分からないので、書かれたまま読みます。'),
      );
    });
    this.place('text').replaceChildren(...cases);
  }

  /** Speaks from the line that is current; at the end of the last it falls silent. */
  #speak() {
    const shown = this.#lines[this.#at];
    const voice = this.#voice;
    if (!shown || !voice) return;
    const words = new SpeechSynthesisUtterance(shown.line.say ?? shown.line.text);
    words.voice = voice;
    words.lang = voice.lang;
    words.rate = Number(this.place('rate', HTMLSelectElement).value);
    words.addEventListener('end', () => {
      // A line that was broken off ends too: only the one that is current leads on.
      if (this.#speaks !== words) return;
      if (this.#at + 1 >= this.#lines.length) return this.#finish();
      this.#at += 1;
      this.#speak();
    });
    words.addEventListener('error', () => {
      if (this.#speaks === words) this.#pause();
    });
    this.#speaks = words;
    speechSynthesis.cancel();
    speechSynthesis.speak(words);
    this.#follow(shown);
    this.#tell(true);
  }

  #finish() {
    this.#pause();
    this.#at = 0;
    this.status('終わりました');
  }

  /** The line will be spoken from its beginning again. */
  #pause() {
    this.#speaks = undefined;
    if ('speechSynthesis' in window) speechSynthesis.cancel();
    this.#tell(false);
  }

  #go(to: number) {
    this.#at = Math.min(Math.max(to, 0), Math.max(this.#lines.length - 1, 0));
    const shown = this.#lines[this.#at];
    if (this.#speaks) this.#speak();
    else if (shown) this.#follow(shown);
  }

  #goToCase(by: 1 | -1) {
    const wanted = (this.#lines[this.#at]?.of ?? 0) + by;
    const first = this.#lines.findIndex(({ of }) => of === wanted);
    if (first >= 0) this.#go(first);
    else if (by < 0) this.#go(0);
  }

  #follow({ element, of }: Shown) {
    for (const one of this.#lines) one.element.removeAttribute('aria-current');
    element.setAttribute('aria-current', 'true');
    element.scrollIntoView({ block: 'nearest' });
    const { title = '' } = this.#briefings[of] ?? {};
    if ('mediaSession' in navigator) navigator.mediaSession.metadata = new MediaMetadata({ title });
  }

  #tell(speaking: boolean) {
    this.place('play').textContent = speaking ? '止める' : this.#at ? '続きを聴く' : '聴く';
    if (speaking) this.#silence ??= silence();
    // Where even silence may not be played, the buttons of the page still work.
    if (speaking) void this.#silence?.play().catch(() => {});
    else this.#silence?.pause();
    if ('mediaSession' in navigator) navigator.mediaSession.playbackState = speaking ? 'playing' : 'paused';
  }
}

customElements.define('case-listen', CaseListen);
