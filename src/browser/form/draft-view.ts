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
import { DRAFT_TROUBLES, DraftStore, type Kept } from './draft-store.ts';
import type { FormModel } from './form-model.ts';

const SAVE_AFTER = 400;

/** What the button is called that takes the case as it is. @param local whether it lies on this machine */
export function renewWords(local: boolean): string {
  return local ? 'ファイルの内容に戻す' : '公開中の内容に戻す';
}

/** The draft: kept while it is written, taken out as a file, taken in again, put away. */
export class DraftView {
  readonly #model: FormModel;
  readonly #store: DraftStore;
  #before: { answers: Answers; short: boolean } | undefined;
  #waiting: ReturnType<typeof setTimeout> | undefined;
  #unkept = false;
  #paused = false;

  /** Fills the form anew when its writer begins again: with nothing, or with the published case. */
  renew: (() => void) | undefined;

  /** @param root base path of the site; `mended` the case that is mended, empty for a new one; `local` whether it lies on this machine */
  constructor(
    model: FormModel,
    { root, mended, local, signal }: { root: string; mended: string; local: boolean; signal: AbortSignal },
  ) {
    this.#model = model;
    this.#store = new DraftStore(root, mended);
    const click = (name: 'export' | 'clear' | 'undo' | 'unread', work: () => void) =>
      model.place(name).addEventListener('click', work, { signal });
    click('export', () => this.#export());
    click('clear', () =>
      this.renew
        ? this.#replace(this.renew, '元の内容に戻しました。直しかけたものは「元に戻す」で戻せます。')
        : this.#replace(
            () => model.fill(NO_ANSWERS, true),
            '新しく書きはじめます。前の下書きは「元に戻す」で戻せます。',
          ),
    );
    if (mended) model.place('clear').textContent = renewWords(local);
    click('undo', () => this.#undo());
    click('unread', () => this.#handOutUnread());
    model.place('import').addEventListener('change', () => void this.#import(), { signal });
    model.watch({ changed: () => this.#saveSoon(), saved: () => this.#forget() });
    addEventListener('pagehide', () => this.#save(), { signal });
    addEventListener(
      'beforeunload',
      (event) => {
        if (this.#unkept && !isEmpty(model.answers)) event.preventDefault();
      },
      { signal },
    );
    addEventListener(
      'storage',
      ({ key, newValue }) => {
        if (key === this.#store.key && newValue !== null) this.#otherTab();
      },
      { signal },
    );
  }

  /** What was kept. */
  get kept(): Partial<Kept> {
    return this.#store.read();
  }

  /** Brings back what was kept. */
  restore(): void {
    const { answers, short = true, trouble } = this.#store.read();
    if (answers && !isEmpty(answers)) this.#model.fill(answers, short);
    if (trouble) this.#show(DRAFT_TROUBLES[trouble]);
    this.#model.place('unread').hidden = !this.#store.unread();
  }

  /** Keeps the draft a moment after the last letter. */
  #saveSoon() {
    clearTimeout(this.#waiting);
    this.#waiting = setTimeout(() => this.#save(), SAVE_AFTER);
    this.#unkept = true;
  }

  /** Keeps the draft now, when there is something new. */
  #save() {
    clearTimeout(this.#waiting);
    if (!this.#unkept || this.#paused) return;
    const { answers, short, mending } = this.#model;
    const trouble = this.#store.write({ answers, short, ...(mending ? { original: mending.original } : {}) });
    this.#unkept = trouble !== undefined;
    const time = new Date().toLocaleTimeString('ja-JP', { hour: '2-digit', minute: '2-digit' });
    this.#model.place('saved').textContent = trouble
      ? '下書きを保存できていません。'
      : `下書きを、このブラウザーに保存しました（${time}）`;
    if (trouble) this.#show(DRAFT_TROUBLES[trouble]);
  }

  /** What was written lies in its file now, and no draft of it is kept. */
  #forget() {
    clearTimeout(this.#waiting);
    this.#unkept = false;
    this.#before = undefined;
    this.#store.forget();
    this.#model.place('undo').hidden = true;
    this.#model.place('saved').textContent = '';
  }

  #export() {
    const { answers } = this.#model;
    giveFile(`事例の下書き_${answers.slug || todayInJapan()}.json`, writeAnswers(answers));
  }

  async #import() {
    const input = this.#model.place('import', HTMLInputElement);
    const file = input.files?.[0];
    // The same file may be chosen again.
    const text = file ? await file.text().catch(() => '') : '';
    input.value = '';
    if (!file) return;
    const answers = readAnswers(text);
    if (!answers) {
      this.#show(
        `「${file.name}」は、このフォームの下書きとして読めませんでした。いま書いてあるものは、そのままです。`,
      );
      return;
    }
    const taken = this.#replace(() => this.#model.fill(answers, false), `「${file.name}」を読み込みました。`);
    const lost = lostAnswers(answers, taken);
    if (lost.length)
      this.#show(
        `「${file.name}」を読み込みました。このフォームに入らなかった項目があります: ${lost.join('、')}`,
      );
  }

  /** Fills the form with more answers; 「元に戻す」 brings back what stood there. */
  take(answers: Answers, words: string): Answers {
    return this.#replace(() => this.#model.fill(answers, false), words);
  }

  #replace(fill: () => void, words: string): Answers {
    const { answers: before, short: wasShort } = this.#model;
    this.#before = { answers: before, short: wasShort };
    fill();
    this.#unkept = true;
    this.#save();
    this.#model.place('undo').hidden = false;
    if (!this.#unkept) this.#show(words);
    return this.#model.answers;
  }

  #undo() {
    if (!this.#before) return;
    this.#model.fill(this.#before.answers, this.#before.short);
    this.#before = undefined;
    this.#unkept = true;
    this.#save();
    this.#model.place('undo').hidden = true;
    this.#model.place('clear').focus();
    if (!this.#unkept) this.#show('元に戻しました。');
  }

  #handOutUnread() {
    giveFile(`読めなかった下書き_${todayInJapan()}.txt`, this.#store.unread(), 'text/plain');
    this.#store.forgetUnread();
    this.#model.place('unread').hidden = true;
    this.#model.place('export').focus();
    this.#show('読めなかった下書きを、ファイルにしました。');
    this.#unkept = true;
    this.#save();
  }

  /** Two tabs must not write over each other: this one stops, and says how to go on. */
  #otherTab() {
    this.#paused = true;
    clearTimeout(this.#waiting);
    this.#model.place('saved').textContent = 'このタブでは、下書きの保存を止めています。';
    this.#show(
      '同じ下書きが、別のタブで書きかえられました。このタブでの保存は止めました。続きは別のタブで書くか、ここの内容を「下書きを書き出す」で残してから、このページを読み込み直してください。',
    );
  }

  #show(words: string) {
    const notice = this.#model.place('notice');
    notice.hidden = false;
    notice.textContent = words;
  }
}
