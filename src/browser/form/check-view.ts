import { idle } from '#browser/dom/painted.ts';
import { around, every } from '#browser/dom/part.ts';
import { troubleText } from '#browser/dom/trouble.ts';
import type { Fault } from '#core/form/fault.ts';
import type { FormCheck, FormResult } from '#core/form/form-check.ts';
import { checkVocabulary, type Vocabulary } from '#core/form/vocabulary.ts';
import { todayInJapan } from '#core/format/today.ts';
import { FIELD_PARTS, FORM_PARTS } from '#core/site/case-form-parts.ts';
import { imported, loadJson, ScriptNotReached } from '#core/site/load.ts';
import { FaultsView } from './faults-view.ts';
import { FinishView } from './finish-view.ts';
import type { FormModel } from './form-model.ts';
import { countLetters } from './letter-count.ts';
import { drawPreview } from './preview.ts';

/** What the check is made of; it comes when it is needed. */
export interface Tools {
  module: typeof import('#core/form/form-check.ts');
  check: FormCheck;
  vocabulary: Vocabulary;
}

interface Addresses {
  vocabulary: string;
  repository: string;
  branch: string;
  /** Base path of the site where the form saves to the working tree. */
  local: string | undefined;
  signal: AbortSignal;
}

const CHECK_AFTER = 350;
const TELL_AFTER = 900;
/** What is left as one: a field or a text. */
const ONE = `${FIELD_PARTS.selector('field')}, ${FIELD_PARTS.selector('section')}`;

/**
 * Has every change checked and shows what was found: beside the field once its writer has left it, in the
 * summary when it is asked for. The schema and the rules are heavy and come after the page was painted.
 */
export class CheckView {
  readonly #model: FormModel;
  readonly #addresses: Addresses;
  readonly #faults: FaultsView;
  readonly #finish: FinishView;
  readonly #left = new WeakSet<Element>();
  #tools: Tools | undefined;
  #checked: FormResult | undefined;
  #everything = false;
  #checking: ReturnType<typeof setTimeout> | undefined;
  #telling: ReturnType<typeof setTimeout> | undefined;

  constructor(model: FormModel, addresses: Addresses) {
    this.#model = model;
    this.#addresses = addresses;
    this.#faults = new FaultsView(model, (fault) => this.#mend(fault));
    this.#finish = new FinishView(model, addresses);
    const { signal } = addresses;
    model.place('check').addEventListener('click', () => void this.#checkAll(), { signal });
    signal.addEventListener('abort', () => {
      clearTimeout(this.#checking);
      clearTimeout(this.#telling);
    });
    model.watch({
      changed: (target) => this.#soon(target),
      filled: () => this.#refill(),
      left: (target) => this.#touch(target),
    });
  }

  /** Brings the schema and the rules. */
  async start(): Promise<void> {
    await idle();
    try {
      await this.load();
    } catch (error) {
      this.#say(
        troubleText(error, {
          what: '確かめる道具を読み込めませんでした。書いたものは下書きに残っています。',
          connection:
            error instanceof ScriptNotReached
              ? '電波のよいところで、ページを読み込み直してください。'
              : '電波のよいところで、もう一度「ぜんぶ確かめる」を押してください。',
        }),
      );
      return;
    }
    this.#model.form.dataset.checkReady = '';
    this.#say('');
    this.#now();
  }

  /** The schema and the rules. @throws what `loadJson` and `imported` throw */
  async load(): Promise<Tools> {
    if (this.#tools) return this.#tools;
    const [module, vocabulary] = await Promise.all([
      imported(import('#core/form/form-check.ts')),
      loadJson(this.#addresses.vocabulary, checkVocabulary),
    ]);
    this.#finish.folders = {
      suggest: (kana) => module.suggestFolder(kana, todayInJapan(), vocabulary.taken),
      fault: (name) => module.folderFault(name, vocabulary.taken),
    };
    this.#tools = { module, check: new module.FormCheck(vocabulary.taxonomies), vocabulary };
    return this.#tools;
  }

  /** Checks a moment after the last letter. */
  #soon(target: EventTarget | null) {
    if (around(target, FORM_PARTS, 'mode')) this.#everything = false;
    countLetters(target);
    clearTimeout(this.#checking);
    this.#checking = setTimeout(() => this.#now(), CHECK_AFTER);
  }

  /** A field was left: from now on it shows what is wrong with it. */
  #touch(target: HTMLElement) {
    const place = target.closest(ONE);
    if (place) this.#left.add(place);
    // Where the focus went is known only after the event.
    if (this.#checked) requestAnimationFrame(() => this.#showBeside());
  }

  /** The form was filled by a file or a draft: every field with an answer counts as left. */
  #refill() {
    for (const place of this.#model.places.values()) this.#left.delete(place);
    for (const control of this.#model.filledControls()) this.#touch(control);
    this.#everything = false;
    this.#model.place('summary').hidden = true;
    this.#now();
  }

  /** Checks what stands in the form. */
  #now() {
    clearTimeout(this.#checking);
    if (!this.#tools) return;
    const { check, vocabulary } = this.#tools;
    const { answers, short, mending, pictures } = this.#model;
    const checked = mending
      ? check.checkMended(answers, mending, todayInJapan(), pictures)
      : check.check(answers, !short, todayInJapan(), pictures);
    this.#checked = checked;
    this.#showProgress(checked);
    this.#showBeside();
    if (this.#everything) this.#showSummary(checked);
    this.#finish.show(checked);
    drawPreview(this.#model.place('preview'), answers.data, checked.html, vocabulary.taxonomies);
    this.#tellCount();
  }

  /** Does what a fault says is to be done; the writer goes on at its field. */
  #mend(fault: Fault) {
    this.#now();
    const { module } = this.#tools ?? {};
    const { faults = [], open = [], checked = '' } = this.#checked ?? {};
    const now = [...faults, ...open].find((one) => module?.sameFault(one, fault));
    const mended = now && module?.mendAnswers(this.#model.answers, checked, now);
    if (mended) this.#model.retype(mended);
    this.#now();
    clearTimeout(this.#telling);
    this.#say(mended ? '直しました。' : 'ここからは直せませんでした。文の中を、手で直してください。');
  }

  async #checkAll() {
    if (!this.#tools) {
      // Also lets the words that follow be read out when they are the same as before.
      this.#say('確かめる道具を読み込んでいます。');
      await this.start();
    }
    if (!this.#tools) return;
    this.#everything = true;
    this.#now();
    this.#model.place('summary').focus();
  }

  /**
   * Faults of fields that were left; all of them once they were asked for, and then, as a hint, what is missing
   * before the case can be published.
   */
  get #shown(): Fault[] {
    const { faults = [], open = [] } = this.#checked ?? {};
    if (!this.#everything) return faults.filter((fault) => this.#wasLeft(this.#faults.place(fault)));
    return [...faults, ...open.map((fault): Fault => ({ ...fault, severity: 'warning' }))];
  }

  /** A list or group is left when one of its fields was, and the writer is not in it any more. */
  #wasLeft(place: HTMLElement): boolean {
    if (place.matches(ONE)) return this.#left.has(place);
    if (place.contains(document.activeElement)) return false;
    return every(place, FIELD_PARTS, 'field').some((field) => this.#left.has(field));
  }

  #showBeside() {
    this.#faults.showBeside(this.#shown);
  }

  #showSummary({ faults, open }: FormResult) {
    const model = this.#model;
    model.place('summary').hidden = false;
    model.place('summaryTitle').textContent = faults.length
      ? `直すところ（${faults.length}）`
      : '直すところはありません';
    this.#faults.list(model.place('faults'), faults);
    this.#faults.list(model.place('open'), open);
    for (const name of ['openTitle', 'openLead', 'open'] as const) model.place(name).hidden = !open.length;
  }

  #showProgress({ progress: { filled, all, percent } }: FormResult) {
    const bar = this.#model.place('progress', HTMLProgressElement);
    bar.value = percent;
    bar.textContent = `${percent}%`;
    this.#model.place('progressWords').textContent = `${percent}%（${all}のうち${filled}）`;
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
    const status = this.#model.place('status');
    if (status.textContent !== words) status.textContent = words;
  }
}
