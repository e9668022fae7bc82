import { giveFile } from '#browser/dom/give-file.ts';
import {
  type Answers,
  isEmpty,
  lostAnswers,
  NO_ANSWERS,
  readAnswers,
  writeAnswers,
} from '#core/form/answers.ts';
import { todayInJapan } from '#core/format/today.ts';
import { part } from './dom.ts';
import { DRAFT_TROUBLES, DraftStore } from './draft-store.ts';

/** What the desk needs of the form. */
export interface Sheet {
  answers(): Answers;
  short(): boolean;
  /** Brings the form to answers and has them checked. @returns what the form then says */
  fill(answers: Answers, short: boolean): Answers;
}

const SAVE_AFTER = 400;

/** The draft: kept while it is written, taken out as a file, taken in again, put away. */
export class DraftDesk {
  readonly #form: HTMLElement;
  readonly #sheet: Sheet;
  readonly #store: DraftStore;
  #before: { answers: Answers; short: boolean } | undefined;
  #waiting: ReturnType<typeof setTimeout> | undefined;
  #unkept = false;
  #paused = false;

  constructor(form: HTMLElement, sheet: Sheet, root: string) {
    this.#form = form;
    this.#sheet = sheet;
    this.#store = new DraftStore(root);
    const click = (selector: string, work: () => void) =>
      part(form, selector).addEventListener('click', () => work());
    click('[data-export]', () => this.#export());
    click('[data-clear]', () =>
      this.#replace(NO_ANSWERS, true, '新しく書きはじめます。前の下書きは「元に戻す」で戻せます。'),
    );
    click('[data-undo]', () => this.#undo());
    click('[data-unread]', () => this.#handOutUnread());
    part<HTMLInputElement>(form, '[data-import]').addEventListener('change', (event) => {
      void this.#import(event.currentTarget as HTMLInputElement);
    });
    addEventListener('pagehide', () => this.save());
    addEventListener('beforeunload', (event) => {
      if (this.#unkept && !isEmpty(sheet.answers())) event.preventDefault();
    });
    addEventListener('storage', ({ key, newValue }) => {
      if (key === this.#store.key && newValue !== null) this.#otherTab();
    });
  }

  /** Brings back what was kept. @returns whether there was anything */
  restore(): boolean {
    const { answers, short = true, trouble } = this.#store.read();
    if (answers && !isEmpty(answers)) this.#sheet.fill(answers, short);
    if (trouble) this.#tell(DRAFT_TROUBLES[trouble]);
    part(this.#form, '[data-unread]').hidden = !this.#store.unread();
    return answers !== undefined && !isEmpty(answers);
  }

  /** Keeps the draft a moment after the last letter. */
  saveSoon(): void {
    clearTimeout(this.#waiting);
    this.#waiting = setTimeout(() => this.save(), SAVE_AFTER);
    this.#unkept = true;
  }

  /** Keeps the draft now, when there is something new. */
  save(): void {
    clearTimeout(this.#waiting);
    if (!this.#unkept || this.#paused) return;
    const trouble = this.#store.write(this.#sheet.answers(), this.#sheet.short());
    this.#unkept = trouble !== undefined;
    const time = new Date().toLocaleTimeString('ja-JP', { hour: '2-digit', minute: '2-digit' });
    part(this.#form, '[data-saved]').textContent = trouble
      ? '下書きを保存できていません。'
      : `下書きを、このブラウザーに保存しました（${time}）`;
    if (trouble) this.#tell(DRAFT_TROUBLES[trouble]);
  }

  #export() {
    const answers = this.#sheet.answers();
    giveFile(`事例の下書き_${answers.slug || todayInJapan()}.json`, writeAnswers(answers));
  }

  async #import(input: HTMLInputElement) {
    const file = input.files?.[0];
    // The same file may be chosen again.
    const text = file ? await file.text().catch(() => '') : '';
    input.value = '';
    if (!file) return;
    const answers = readAnswers(text);
    if (!answers) {
      this.#tell(
        `「${file.name}」は、このフォームの下書きとして読めませんでした。いま書いてあるものは、そのままです。`,
      );
      return;
    }
    const taken = this.#replace(answers, false, `「${file.name}」を読み込みました。`);
    const lost = lostAnswers(answers, taken);
    if (lost.length)
      this.#tell(
        `「${file.name}」を読み込みました。このフォームに入らなかった項目があります: ${lost.join('、')}`,
      );
  }

  #replace(answers: Answers, short: boolean, words: string): Answers {
    this.#before = { answers: this.#sheet.answers(), short: this.#sheet.short() };
    const taken = this.#sheet.fill(answers, short);
    this.#unkept = true;
    this.save();
    part(this.#form, '[data-undo]').hidden = false;
    if (!this.#unkept) this.#tell(words);
    return taken;
  }

  #undo() {
    if (!this.#before) return;
    this.#sheet.fill(this.#before.answers, this.#before.short);
    this.#before = undefined;
    this.#unkept = true;
    this.save();
    part(this.#form, '[data-undo]').hidden = true;
    part(this.#form, '[data-clear]').focus();
    if (!this.#unkept) this.#tell('元に戻しました。');
  }

  #handOutUnread() {
    giveFile(`読めなかった下書き_${todayInJapan()}.txt`, this.#store.unread(), 'text/plain');
    this.#store.forgetUnread();
    part(this.#form, '[data-unread]').hidden = true;
    part(this.#form, '[data-export]').focus();
    this.#tell('読めなかった下書きを、ファイルにしました。');
    this.#unkept = true;
    this.save();
  }

  /** Two tabs must not write over each other: this one stops, and says how to go on. */
  #otherTab() {
    this.#paused = true;
    clearTimeout(this.#waiting);
    part(this.#form, '[data-saved]').textContent = 'このタブでは、下書きの保存を止めています。';
    this.#tell(
      '同じ下書きが、別のタブで書きかえられました。このタブでの保存は止めました。続きは別のタブで書くか、ここの内容を「下書きを書き出す」で残してから、このページを読み込み直してください。',
    );
  }

  #tell(words: string) {
    const notice = part(this.#form, '[data-notice]');
    notice.hidden = false;
    notice.textContent = words;
  }
}
