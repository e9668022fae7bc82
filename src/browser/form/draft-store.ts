import { type Answers, readAnswers, writeAnswers } from '#core/form/answers.ts';
import type { CaseOriginal } from '#core/form/edit/original.ts';

/** Why a draft could not be kept, or was not found as it was. */
export type DraftTrouble = 'blocked' | 'full' | 'broken';

/** Tells what to do about it. */
export const DRAFT_TROUBLES: Readonly<Record<DraftTrouble, string>> = {
  blocked:
    'このブラウザーの設定で、下書きの保存が止められています。ページを閉じると消えますので、「下書きを書き出す」でファイルに残してください。',
  full: 'ブラウザーの保存場所がいっぱいで、いまの下書きを保存できませんでした。「下書きを書き出す」でファイルに残してください。',
  broken:
    '前の下書きが壊れていて、読めませんでした。元のデータは消さずに取ってあります。「読めなかった下書きを取り出す」でファイルにできます。',
};

/** What is kept of a draft. */
export interface Kept {
  answers: Answers;
  short: boolean;
  /** The published case that was mended, as it was then. */
  original?: CaseOriginal;
}

/** The draft in this browser's own storage; nothing leaves it. What cannot be read is put aside, never written over. */
export class DraftStore {
  readonly #key: string;
  readonly #asideKey: string;
  #locked = false;

  /**
   * @param root base path: two sites on one host keep their drafts apart
   * @param mended folder name of the published case that is mended; each has a draft of its own
   */
  constructor(root: string, mended = '') {
    this.#key = `case-draft:${root}${mended && `:${mended}`}`;
    this.#asideKey = `${this.#key}:unread`;
  }

  /** The name under which the draft is stored, for events of other tabs. */
  get key(): string {
    return this.#key;
  }

  read(): Partial<Kept> & { trouble?: DraftTrouble } {
    let text: string | null;
    try {
      text = localStorage.getItem(this.#key);
    } catch {
      return { trouble: 'blocked' };
    }
    if (text === null) return this.unread() ? { trouble: 'broken' } : {};
    const stored = parse(text);
    if (stored) return { ...stored, ...(this.unread() ? { trouble: 'broken' as const } : {}) };
    try {
      localStorage.setItem(this.#asideKey, [this.unread(), text].filter(Boolean).join('\n'));
    } catch {
      // There is no room to put it aside: then nothing may be written over it.
      this.#locked = true;
    }
    return { trouble: 'broken' };
  }

  /** @returns why it could not be kept, or undefined when it was */
  write({ answers, ...kept }: Kept): DraftTrouble | undefined {
    if (this.#locked) return 'full';
    try {
      localStorage.setItem(this.#key, JSON.stringify({ ...kept, answers: writeAnswers(answers) }));
      return undefined;
    } catch (error) {
      return error instanceof DOMException && error.name === 'QuotaExceededError' ? 'full' : 'blocked';
    }
  }

  /** Forgets the draft: what it held is kept elsewhere. */
  forget(): void {
    try {
      if (!this.#locked) localStorage.removeItem(this.#key);
    } catch {
      // Then there is none.
    }
  }

  /** Data that could not be read as a draft; empty when there is none. */
  unread(): string {
    try {
      const aside = localStorage.getItem(this.#asideKey) ?? '';
      return this.#locked ? (localStorage.getItem(this.#key) ?? '') : aside;
    } catch {
      return '';
    }
  }

  /** Forgets what could not be read, after it was handed out. */
  forgetUnread(): void {
    try {
      if (this.#locked) localStorage.removeItem(this.#key);
      localStorage.removeItem(this.#asideKey);
      this.#locked = false;
    } catch {
      // Then it stays.
    }
  }
}

function parse(text: string): Kept | undefined {
  try {
    const stored = JSON.parse(text) as { short?: unknown; answers?: unknown; original?: unknown };
    const answers = typeof stored.answers === 'string' ? readAnswers(stored.answers) : undefined;
    if (!answers) return undefined;
    const { original } = stored;
    return { answers, short: stored.short === true, ...(isOriginal(original) ? { original } : {}) };
  } catch {
    return undefined;
  }
}

function isOriginal(value: unknown): value is CaseOriginal {
  const { slug, text, pictures } = (value ?? {}) as Partial<Record<keyof CaseOriginal, unknown>>;
  return typeof slug === 'string' && typeof text === 'string' && Array.isArray(pictures);
}
