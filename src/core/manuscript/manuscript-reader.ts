import { namedAlone } from '#core/check/person-names.ts';
import type { Taxonomies } from '#core/schema/taxonomy.ts';
import type { Block } from './block.ts';
import { TITLE_LEVEL } from './block.ts';
import { figuresIn, readFigureLine } from './figure-rows.ts';
import { firmOf } from './firm-in-text.ts';
import type { FormEntry } from './form-table.ts';
import { type FoundHeading, headingFinder } from './heading-marks.ts';
import { labelledLine, segments } from './labelled-line.ts';
import { LISTS } from './long-fields.ts';
import { meaningOf, supporterType } from './meanings.ts';
import { placeField } from './place-field.ts';
import { Placing } from './placing.ts';
import { readTable } from './read-table.ts';
import { readTexts } from './read-texts.ts';
import { sectionAround, type Target } from './target.ts';
import { titleLine, topHeading } from './title-line.ts';

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
    const top = topHeading(this.#blocks);
    for (const [at, block] of this.#blocks.entries()) {
      const heading = headingOf(block, at) ?? titleLine(block, at);
      if (heading) this.#heading(block === top ? { ...heading, level: TITLE_LEVEL } : heading, at === 0);
      else this.#block(block);
    }
    this.#end();
    const { office } = this.#placing;
    if (office && !this.#placing.has('supporter.organisation'))
      placeField(this.#placing, 'supporter.organisation', office, this.#taxonomies);
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
    const isTitle = this.#title === undefined && (level === TITLE_LEVEL || first);
    // The words of a title say what happened, and open no section.
    if (isTitle && !around && level === TITLE_LEVEL && !meaningOf(text)) {
      this.#end();
      this.#title = text;
    } else if (meaning?.kind === 'section' && !(own && !meaningOf(text))) {
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
    } else if (isTitle) {
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
    } else if (block.kind === 'table')
      readTable(block.rows, {
        placing: this.#placing,
        end: () => this.#end(),
        entry: (entry) => this.#entry(entry, false),
        lines: (lines) => this.#lines(lines, false),
        write: (text) => this.#write(text),
      });
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
      } else if (namedAlone(line.trim(), true) === line.trim()) {
        // As a letter ends.
        flush();
        this.#placing.hold('名前だけの行', line.trim());
      } else if (!isList && this.#firmLine(line)) flush();
      else text.push(isList ? `・${line.replace(/\s*\n\s*/g, ' ')}` : line);
    }
    flush();
  }

  /** 「見本金型株式会社 ／ 大阪府東大阪市 ／ 製造業」 as a line of its own. */
  #firmLine(line: string): boolean {
    const text = line.trim();
    const firm = text.length <= 120 && !/。/.test(text) ? firmOf(text, this.#taxonomies) : undefined;
    if (!firm || firm.read < 2 || firm.values.prefecture === undefined || supporterType(firm.name))
      return false;
    placeField(this.#placing, 'company.name', { label: '本文', text }, this.#taxonomies);
    return true;
  }

  /** @param stays whether a section goes on after its label, as it does in a text but not in a table */
  #entry({ label, text, meaning }: FormEntry, stays: boolean) {
    if (meaning === undefined || meaning.kind === 'furniture') {
      const figure = readFigureLine(label, text);
      if (!figure || !this.#placing.addFigure(figure, text))
        this.#placing.keep(label ? `${label}：${text}` : text);
    } else if (meaning.kind === 'personal') this.#placing.holdPerson(label, text);
    else if (meaning.kind === 'section') {
      if (stays) this.#end();
      // 「見本造船所　広島県尾道市　従業員21名」 in the cell of 「会社の概要」.
      if (
        meaning.heading === '当社の背景' &&
        !/。/.test(text) &&
        firmOf(text, this.#taxonomies)?.values.prefecture
      )
        placeField(this.#placing, 'company.name', { label, text }, this.#taxonomies);
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
      this.#placing.holdPerson(target.label, text);
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
    if (this.#target.kind === 'field') {
      const { path, label, texts } = this.#target;
      if (texts.length) placeField(this.#placing, path, { label, text: texts.join('\n') }, this.#taxonomies);
      else this.#placing.leave(`「${label}」は空いています`);
    } else if (this.#target.kind === 'personal')
      this.#placing.leave(`「${this.#target.label}」は空いています`);
    else if (
      this.#target.kind === 'rest' &&
      this.#target.heading !== undefined &&
      this.#used !== this.#target.heading
    )
      this.#placing.keep(this.#target.heading);
    if (this.#target.kind !== 'section') this.#target = { kind: 'rest', level: 99 };
  }
}
