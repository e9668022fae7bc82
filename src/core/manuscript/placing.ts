import { CASE_SECTIONS } from '#core/check/case-sections.ts';
import type { Draft } from '#core/form/draft/case-file.ts';
import { parsePath, putAt } from '#core/form/path.ts';
import { valueAt } from '#core/schema/plain-data.ts';
import type { Figure } from './figure-rows.ts';
import { supporterType } from './meanings.ts';
import { withoutPerson } from './read-support.ts';

/** One thing that was understood: what stood under which label, and what it became. */
export interface Understood {
  /** As the manuscript names it; a heading for a section. */
  label: string;
  /** Name of the field (`supportPeriod.from`), or `# ` and the heading of the section. */
  place: string;
  written: string;
  value: string;
}

/** A picture of a manuscript, and the section in which it stood; `words` tell that it is not in the text. */
export interface PlacedPicture {
  name: string;
  about: string;
  /** Empty where it stood in none. */
  heading: string;
  words: string;
}

const MOST_RESULTS = 8;
/** Under this heading stands what belongs to no section. */
export const REST = '原稿のそのほかの部分';

/** The draft that a manuscript becomes, while it is being read: nothing that is put here gets lost. */
export class Placing {
  readonly data: Record<string, unknown> = { publication: 'draft' };
  readonly understood: Understood[] = [];
  /** What stays out of the draft, in Japanese, one sentence each. */
  readonly left: string[] = [];
  readonly pictures: PlacedPicture[] = [];
  readonly #sections = new Map<string, string[]>();
  readonly #rest = new Map<string, string[]>();
  readonly #business: { label: string; text: string }[] = [];
  /** The office of who wrote or was in charge: the supporter, where nothing else says who that was. */
  office: { label: string; text: string } | undefined;
  readonly #opened = new Map<string, string>();

  /** Puts a value into a field that is still empty. @returns whether it did */
  put(path: string, value: unknown, label: string, written: string): boolean {
    if (value === undefined || this.has(path)) return false;
    putAt(this.data, parsePath(path), value);
    this.understood.push({ label, place: path, written, value: shown(value) });
    return true;
  }

  /** Adds items to a field that is a list. */
  add(path: string, items: readonly unknown[], label: string, written: string): void {
    const before = valueAt(this.data, ...parsePath(path));
    const all = [...(Array.isArray(before) ? before : []), ...items];
    putAt(this.data, parsePath(path), all);
    this.understood.push({ label, place: path, written, value: items.map(shown).join(' / ') });
  }

  /** Adds a row of figures. @returns false when the case holds as many as it may */
  addFigure(figure: Figure, written: string): boolean {
    const { results } = this.data;
    if (Array.isArray(results) && results.length >= MOST_RESULTS) return false;
    this.add('results', [figure], figure.label, written);
    return true;
  }

  has(path: string): boolean {
    return valueAt(this.data, ...parsePath(path)) !== undefined;
  }

  /** Goes on in a section of the story. */
  write(heading: string, text: string): void {
    push(this.#sections, heading, text);
  }

  /** Says that a heading of the manuscript became a section. */
  opened(heading: string, label: string): void {
    this.#opened.set(heading, label);
    if (label !== heading)
      this.understood.push({ label, place: `# ${heading}`, written: label, value: heading });
  }

  /** Keeps what has no place, at the end of the story. */
  keep(text: string, heading = REST): void {
    push(this.#rest, heading.replace(/^[【〔［](.*)[】〕］]$/s, '$1'), text);
  }

  /** What the firm does, in words that stood under another label: the field takes them when nothing else fills it. */
  keepBusiness(label: string, text: string): void {
    this.#business.push({ label, text });
  }

  /** A person stays out; the office that is named with one may be the supporter. */
  holdPerson(label: string, text: string): void {
    const name = /^[^\s、。，（(／/]{4,24}/.exec(text.trim())?.[0] ?? '';
    if (supporterType(name) === undefined || withoutPerson(name).person) {
      this.hold(label, text);
      return;
    }
    this.office ??= { label, text: name };
    this.leave(`「${label}」の「${name}」は、支援した機関の名前としてだけ読みました`);
    this.hold(label, text.trim().slice(name.length).trim());
  }

  /** Ends the reading. */
  close(): void {
    for (const { label, text } of this.#business)
      if (!this.put('business', text, label, text)) this.keep(`${label}：${text}`);
    for (const [heading, label] of this.#opened)
      if (!this.#sections.has(heading))
        this.leave(`「${label}」の見出しの下に、節に入る文はありませんでした`);
  }

  /** Names what stays out because it is a person's own. */
  hold(label: string, text: string): void {
    if (text.trim())
      this.leave(`「${label}」の「${text.replace(/\s*\n\s*/g, ' ')}」は、個人のことなので入れていません`);
  }

  /** Names a picture that stood in a section: without words for what it shows it cannot stand in the text. */
  leavePicture({ name, about }: { name: string; about: string }, heading: string): void {
    const where = heading ? `「${heading}」の` : '';
    const shows = about ? `（${about}）` : '';
    const words = `${where}写真 ${name}${shows}は、本文に入れていません。載せるときは、何が写っているかの説明を付けてください`;
    this.pictures.push({ name, about, heading, words });
    this.leave(words);
  }

  /** Names what stays out. */
  leave(words: string): void {
    this.left.push(words);
  }

  /** What has no place, by its headings. */
  get rest(): { heading: string; text: string }[] {
    return [...this.#rest].map(([heading, texts]) => ({ heading, text: texts.join('\n\n') }));
  }

  /** The draft: sections in the order of the story, then the rest. */
  get draft(): Draft {
    const sections = CASE_SECTIONS.flatMap(({ heading }) => {
      const texts = this.#sections.get(heading);
      return texts ? [{ heading, text: texts.join('\n\n') }] : [];
    });
    return { data: this.data, sections: [...sections, ...this.rest] };
  }
}

function push(map: Map<string, string[]>, key: string, text: string) {
  const trimmed = text.replace(/^\n+|\s+$/g, '');
  if (!trimmed.trim()) return;
  const texts = map.get(key);
  if (texts) texts.push(trimmed);
  else map.set(key, [trimmed]);
}

function shown(value: unknown): string {
  if (typeof value !== 'object' || value === null) return String(value);
  return Object.values(value).map(shown).join(' ');
}
