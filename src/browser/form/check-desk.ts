import type { Fault } from '#core/form/fault.ts';
import type { Vocabulary } from '#core/form/vocabulary.ts';
import { todayInJapan } from '#core/format/today.ts';
import type { Reading } from './answers-form.ts';
import { idle, part } from './dom.ts';
import { FaultsView } from './faults-view.ts';
import { FinishView } from './finish-view.ts';
import type { Judge, Judgement } from './form-judge.ts';
import { countLetters } from './letter-count.ts';
import { drawPreview } from './preview.ts';
import { fetchVocabulary } from './vocabulary.ts';

/** What the desk needs of the form. */
export interface Paper {
  read(): Reading;
  short(): boolean;
}
interface Addresses {
  vocabulary: string;
  repository: string;
  branch: string;
}

const CHECK_AFTER = 350;
const TELL_AFTER = 900;

/**
 * Has every change judged and shows what was found: beside the field once its writer has left it, in the
 * summary when it is asked for. The schema and the rules are heavy and come after the page was painted.
 */
export class CheckDesk {
  readonly #form: HTMLElement;
  readonly #paper: Paper;
  readonly #addresses: Addresses;
  readonly #faults: FaultsView;
  readonly #finish: FinishView;
  readonly #left = new WeakSet<HTMLElement>();
  #judge: Judge | undefined;
  #vocabulary: Vocabulary | undefined;
  #judged: Judgement | undefined;
  #everything = false;
  #checking: ReturnType<typeof setTimeout> | undefined;
  #telling: ReturnType<typeof setTimeout> | undefined;

  constructor(form: HTMLElement, paper: Paper, addresses: Addresses) {
    this.#form = form;
    this.#paper = paper;
    this.#addresses = addresses;
    this.#faults = new FaultsView(form);
    this.#finish = new FinishView(form, addresses.repository, addresses.branch);
    part(form, '[data-check]').addEventListener('click', () => void this.#checkAll());
  }

  /** Brings the schema and the rules. */
  async start(): Promise<void> {
    await idle();
    try {
      const [{ Judge, folderFault, suggestFolder }, vocabulary] = await Promise.all([
        import('./form-judge.ts'),
        fetchVocabulary(this.#addresses.vocabulary),
      ]);
      this.#finish.folders = {
        suggest: (kana) => suggestFolder(kana, todayInJapan(), vocabulary.taken),
        fault: (name) => folderFault(name, vocabulary.taken),
      };
      this.#vocabulary = vocabulary;
      this.#judge = new Judge(vocabulary.taxonomies);
      this.#form.dataset.judge = 'ready';
      this.#say('');
      this.now();
    } catch {
      this.#say(
        '確かめる道具を読み込めませんでした。書いたものは下書きに残っています。電波のよいところで、もう一度「ぜんぶ確かめる」を押してください。',
      );
    }
  }

  /** Judges a moment after the last letter. */
  soon(target: EventTarget | null): void {
    if (target instanceof HTMLInputElement && target.matches('[data-mode]')) this.#everything = false;
    countLetters(target);
    clearTimeout(this.#checking);
    this.#checking = setTimeout(() => this.now(), CHECK_AFTER);
  }

  /** A field was left: from now on it is told what is wrong with it. */
  touch(target: HTMLElement): void {
    const place = target.closest<HTMLElement>('[data-field], [data-section]');
    if (place) this.#left.add(place);
    // Where the focus went is known only after the event.
    if (this.#judged) requestAnimationFrame(() => this.#showBeside());
  }

  /** The form was filled by a file or a draft: every field with an answer counts as left. */
  refill(): void {
    const { places } = this.#paper.read();
    for (const place of places.values())
      if (place.matches('[data-field], [data-section]')) this.#left.delete(place);
    for (const control of this.#form.querySelectorAll<HTMLInputElement>('input, select, textarea'))
      if (control.value && control.type !== 'radio' && (control.type !== 'checkbox' || control.checked))
        this.touch(control);
    this.#everything = false;
    part(this.#form, '[data-summary]').hidden = true;
    this.now();
  }

  /** Judges what stands in the form. */
  now(): void {
    clearTimeout(this.#checking);
    const { answers } = this.#paper.read();
    if (!this.#judge || !this.#vocabulary) return;
    const short = this.#paper.short();
    this.#judged = this.#judge.judge(answers, !short, todayInJapan());
    this.#showProgress();
    this.#showBeside();
    if (this.#everything) this.#showSummary();
    const kana = (answers.data.company as { kana?: unknown } | undefined)?.kana;
    this.#finish.show(this.#judged, typeof kana === 'string' ? kana : '');
    drawPreview(
      part(this.#form, '[data-preview]'),
      answers.data,
      this.#judged.html,
      this.#vocabulary.taxonomies,
    );
    this.#tellCount();
  }

  async #checkAll() {
    if (!this.#judge) {
      // Also lets the words that follow be read out when they are the same as before.
      this.#say('確かめる道具を読み込んでいます。');
      await this.start();
    }
    if (!this.#judge) return;
    this.#everything = true;
    this.now();
    part(this.#form, '[data-summary]').focus();
  }

  /**
   * Faults of fields that were left; all of them once they were asked for, and then, as a hint, what is missing
   * before the case can be published.
   */
  get #shown(): Fault[] {
    const { faults = [], open = [] } = this.#judged ?? {};
    const hints = open.map((fault): Fault => ({ ...fault, severity: 'warning' }));
    if (this.#everything) return [...faults, ...hints];
    const { places } = this.#paper.read();
    return faults.filter((fault) => this.#wasLeft(this.#faults.place(fault, places)));
  }

  /** A list or group is left when one of its fields was, and the writer is not in it any more. */
  #wasLeft(place: HTMLElement): boolean {
    if (place.matches('[data-field], [data-section]')) return this.#left.has(place);
    if (place.contains(document.activeElement)) return false;
    return [...place.querySelectorAll<HTMLElement>('[data-field]')].some((leaf) => this.#left.has(leaf));
  }

  #showBeside() {
    this.#faults.showBeside(this.#shown, this.#paper.read().places);
  }

  #showSummary() {
    const { faults = [], open = [] } = this.#judged ?? {};
    const { places } = this.#paper.read();
    part(this.#form, '[data-summary]').hidden = false;
    part(this.#form, '[data-summary-title]').textContent = faults.length
      ? `直すところ（${faults.length}）`
      : '直すところはありません';
    this.#faults.list(part(this.#form, '[data-faults]'), faults, places);
    this.#faults.list(part(this.#form, '[data-open]'), open, places);
    for (const name of ['[data-open-title]', '[data-open-lead]', '[data-open]'])
      part(this.#form, name).hidden = !open.length;
  }

  #showProgress() {
    if (!this.#judged) return;
    const { filled, all, percent } = this.#judged.progress;
    const bar = part<HTMLProgressElement>(this.#form, '[data-progress]');
    bar.value = percent;
    bar.textContent = `${percent}%`;
    part(this.#form, '[data-progress-words]').textContent = `${percent}%（${all}のうち${filled}）`;
  }

  /** Says how many faults there are, when their number has changed and the writer pauses. */
  #tellCount() {
    clearTimeout(this.#telling);
    this.#telling = setTimeout(() => {
      const wrong = this.#shown.filter(({ severity }) => severity === 'error').length;
      this.#say(
        wrong
          ? `いまのところ、直すところが${wrong}か所あります。`
          : 'いま書いてあるところに、直すところはありません。',
      );
    }, TELL_AFTER);
  }

  #say(words: string) {
    const status = part(this.#form, '[data-status]');
    if (status.textContent !== words) status.textContent = words;
  }
}
