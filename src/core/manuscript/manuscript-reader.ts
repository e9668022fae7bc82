import type { Taxonomies } from '#core/schema/taxonomy.ts';
import type { Block } from './block.ts';
import { TITLE_LEVEL } from './block.ts';
import { figuresIn, readFigureLine, readFigures, tableWords } from './figure-rows.ts';
import { type FormEntry, readFormTable } from './form-table.ts';
import { type FoundHeading, headingFinder } from './heading-marks.ts';
import { labelledLine, segments } from './labelled-line.ts';
import { LISTS } from './long-fields.ts';
import { arrowFigure, labelledRows } from './loose-rows.ts';
import { meaningOf } from './meanings.ts';
import { placeField } from './place-field.ts';
import { Placing } from './placing.ts';
import { readTexts } from './read-texts.ts';
import { sectionAround, type Target } from './target.ts';
import { titleLine } from './title-line.ts';

/** Reads the blocks of a manuscript one by one, each into its place. */
export class ManuscriptReader {
  readonly #blocks: readonly Block[];
  readonly #taxonomies: Taxonomies;
  readonly #placing = new Placing();
  #target: Target = { kind: 'rest', level: 99 };
  /** The heading that may be the title. */
  #title: string | undefined;
  /** The heading of the rest under which something stands. */
  #used: string | undefined;

  constructor(blocks: readonly Block[], taxonomies: Taxonomies) {
    this.#blocks = blocks;
    this.#taxonomies = taxonomies;
  }

  read(): Placing {
    const headingOf = headingFinder(this.#blocks);
    for (const [at, block] of this.#blocks.entries()) {
      const heading = headingOf(block, at) ?? titleLine(block, at);
      if (heading) this.#heading(heading, at === 0);
      else this.#block(block);
    }
    this.#end();
    readTexts(this.#placing, this.#blocks, this.#taxonomies);
    const title = this.#title;
    const bare = title?.replace(/^【[^】]*(?:事例|支援|報告)[^】]*】\s*(?=\S)/, '');
    if (title !== undefined && !this.#placing.put('title', bare, '表題', title)) this.#placing.keep(title);
    this.#placing.close();
    return this.#placing;
  }

  #heading({ text, level, meaning }: FoundHeading, first: boolean) {
    const around = sectionAround(this.#target, level);
    const own = around !== undefined;
    if (meaning?.kind === 'section' && !(own && !meaningOf(text))) {
      this.#end();
      this.#placing.opened(meaning.heading, text);
      const within = sectionAround(this.#target, level);
      this.#target = { kind: 'section', heading: meaning.heading, level, ...(within ? { within } : {}) };
    } else if (meaning?.kind === 'field' && meaning.path !== 'company') {
      this.#end();
      this.#target = { kind: 'field', path: meaning.path, label: text, texts: [], level };
    } else if (meaning?.kind === 'personal') {
      this.#end();
      this.#target = { kind: 'personal', label: text, level };
    } else if (around) {
      this.#target = around;
      this.#write(text);
    } else if (this.#title === undefined && (level === TITLE_LEVEL || first)) {
      this.#end();
      this.#title = text;
    } else {
      this.#end();
      this.#target = { kind: 'rest', heading: text, level };
    }
  }

  #block(block: Block) {
    if (block.kind === 'picture') {
      this.#placing.leavePicture(block, this.#target.kind === 'section' ? this.#target.heading : '');
    } else if (block.kind === 'table') this.#table(block.rows);
    else if (block.kind === 'list') this.#lines(block.items, true);
    else if (block.kind === 'paragraph') this.#lines(block.text.split('\n'), false);
  }

  /** Lines with labels become fields; what lies between them stays together. */
  #lines(lines: readonly string[], isList: boolean) {
    let text: string[] = [];
    const flush = () => {
      if (text.some((line) => line.trim())) this.#write(text.join('\n'));
      text = [];
    };
    for (const line of lines.flatMap(segments)) {
      const found = labelledLine(line);
      const figure = found && readFigureLine(found.label, found.text);
      if (figure && this.#placing.addFigure(figure, found.text)) flush();
      else if (found?.meaning) {
        flush();
        this.#entry(found, true);
      } else text.push(isList ? `・${line.replace(/\s*\n\s*/g, ' ')}` : line);
    }
    flush();
  }

  #table(given: readonly (readonly string[])[]) {
    const rows = this.#looseRows(given);
    if (!rows.length) return;
    const form = readFormTable(rows);
    if (form) {
      if (form.furniture.length)
        this.#placing.leave(`表の見出し「${form.furniture.join('」「')}」は入れていません`);
      // A section goes on behind its table.
      this.#end();
      for (const entry of form.entries) this.#entry(entry, false);
      return;
    }
    const figures = readFigures(rows);
    const added =
      figures?.figures.filter(({ figure, written }) => this.#placing.addFigure(figure, written)).length ?? 0;
    if (figures?.whole && added === figures.figures.length) {
      this.#placing.leave(
        `数字の表の見出し「${tableWords(rows).join('」「')}」は、「成果」の「前」「後」になりました`,
      );
      return;
    }
    this.#write(
      rows.map((row) => row.map((cell) => cell.replace(/\s*\n\s*|\t/g, ' ')).join('\t')).join('\n'),
    );
  }

  /** Rows that are no part of a table: lines with labels, and figures with an arrow. @returns the others */
  #looseRows(given: readonly (readonly string[])[]) {
    const { lines, rows } = labelledRows(given);
    if (lines.length) this.#lines(lines, false);
    return rows.filter((row) => {
      const arrow = arrowFigure(row);
      return !arrow || !this.#placing.addFigure(arrow, row.filter(Boolean).join(' '));
    });
  }

  /** @param stays whether a section goes on after its label, as it does in a text but not in a table */
  #entry({ label, text, meaning }: FormEntry, stays: boolean) {
    if (meaning === undefined || meaning.kind === 'furniture') {
      const figure = readFigureLine(label, text);
      if (!figure || !this.#placing.addFigure(figure, text))
        this.#placing.keep(label ? `${label}：${text}` : text);
    } else if (meaning.kind === 'personal') this.#placing.hold(label, text);
    else if (meaning.kind === 'section') {
      if (stays) this.#end();
      this.#placing.opened(meaning.heading, label);
      this.#write(text, { kind: 'section', heading: meaning.heading, level: 8 });
      if (stays) this.#target = { kind: 'section', heading: meaning.heading, level: 8 };
    } else if (text.trim()) {
      const figure = readFigureLine(label, text);
      if (!figure || !this.#placing.addFigure(figure, text))
        placeField(this.#placing, meaning.path, { label, text }, this.#taxonomies);
    } else this.#placing.leave(`「${label}」は空いています`);
  }

  #write(text: string, target: Target = this.#target) {
    if (target.kind === 'field') {
      // A single value is one block; what follows it belongs elsewhere.
      if (!LISTS.has(target.path) && target.texts.length) {
        this.#end();
        this.#write(text);
      } else target.texts.push(text);
      return;
    }
    if (target.kind === 'personal') {
      this.#placing.hold(target.label, text);
      this.#target = { kind: 'rest', level: 99 };
      return;
    }
    for (const figure of figuresIn(text)) this.#placing.addFigure(figure, '');
    if (target.kind === 'section') this.#placing.write(target.heading, text);
    else {
      this.#placing.keep(text, target.heading);
      if (target.kind === 'rest' && target.heading !== undefined) this.#used = target.heading;
    }
  }

  /** Ends what the last heading began. */
  #end() {
    if (this.#target.kind === 'field' && this.#target.texts.length) {
      const { path, label, texts } = this.#target;
      placeField(this.#placing, path, { label, text: texts.join('\n') }, this.#taxonomies);
    } else if (
      this.#target.kind === 'rest' &&
      this.#target.heading !== undefined &&
      this.#used !== this.#target.heading
    )
      this.#placing.keep(this.#target.heading);
    if (this.#target.kind !== 'section') this.#target = { kind: 'rest', level: 99 };
  }
}
