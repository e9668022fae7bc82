import { z } from 'zod';
import type { Subject } from '#core/check/rule.ts';
import { checkCollection, checkSubject, subjectOf } from '#core/check/run.ts';
import { compareFindings, type Finding, foremost } from '#core/check/source/finding.ts';
import { type LabelBook, labelBook } from '#core/check/source/label-book.ts';
import type { Answers } from '#core/form/answers.ts';
import { pictureFiles, withPictures } from '#core/form/case-pictures.ts';
import { caseFile } from '#core/form/draft/case-file.ts';
import { type CaseChanges, caseChanges } from '#core/form/edit/case-changes.ts';
import type { OpenedCase } from '#core/form/edit/original.ts';
import { rewriteCase } from '#core/form/edit/rewrite-case.ts';
import { type Fault, faultsOf, sameFault } from '#core/form/fault.ts';
import type { CasePicture } from '#core/form/pack-parcel.ts';
import { type Progress, progress } from '#core/form/progress.ts';
import { marksMended } from '#core/form/story-marks.ts';
import { checkDocument } from '#core/markdown/check-document.ts';
import { type MdxDocument, readDocument } from '#core/markdown/mdx-document.ts';
import { renderMdx } from '#core/markdown/render.ts';
import { caseFields } from '#core/schema/case-fields.ts';
import { type CollectionSchema, collectionSchemas } from '#core/schema/collections.ts';
import { type Field, fieldsOf } from '#core/schema/fields.ts';
import type { Taxonomies } from '#core/schema/taxonomy.ts';

// The security policy forbids code made of text, which zod would try out for speed.
z.config({ jitless: true });

/** Rules about the whole collection that say something of one case alone. */
const ALONE = ['privacy/reidentify'];
/** The folder name is checked by itself (`folderFault`) and changes nothing in the file. */
const SLUG = 'jirei';
const FILE = `cases/${SLUG}/index.mdx`;
/** What the editors' fields say of a draft. */
const DRAFT = { publication: 'draft' } as const;

/** What the check says of the answers. */
export interface FormResult {
  /** The finished `index.mdx`. */
  text: string;
  publication: 'draft' | 'published';
  /** What has to be mended, or should be looked at, before it can be handed in at all. */
  faults: Fault[];
  /** What is still missing before it can be published; empty for the short form. */
  open: Fault[];
  /** The file in which the places of faults count. */
  checked: string;
  /** The body as readers will see it; empty when it cannot be shown. */
  html: string;
  progress: Progress;
  /** Of a published case that is mended: what becomes different. */
  changes?: CaseChanges;
}

/** A published case that stands in the form. */
export interface Mending {
  original: OpenedCase;
  /** What the form said of it before anything was changed. */
  before: Answers;
}

// What else needs the schema comes with it, so that the page's own script stays small.
export { checkOriginals, openOriginal, originalsFile } from '#core/form/edit/original.ts';
export { rebaseAnswers } from '#core/form/edit/rebase-answers.ts';
export { sameFault } from '#core/form/fault.ts';
export { folderFault, suggestFolder } from '#core/form/folder-name.ts';
export { mendAnswers } from '#core/form/mend-fault.ts';

/** Checks answers with the schema and rules by which the repository checks the finished file. */
export class FormCheck {
  readonly fields: readonly Field[];
  readonly #schema: CollectionSchema;
  readonly #labels: LabelBook;

  constructor(taxonomies: Taxonomies) {
    this.fields = fieldsOf(caseFields(taxonomies));
    this.#schema = collectionSchemas(taxonomies).cases;
    this.#labels = labelBook(taxonomies);
  }

  /**
   * The file is read once. Whether it is a draft or published changes two values of it, so what is asked of a draft is
   * asked of the same document with these two changed.
   * @param whole whether a case that can be published is wanted; what is missing for that stands in `open`,
   *   and the file is a draft as long as anything is
   * @param today `YYYY-MM-DD`
   */
  check(given: Answers, whole: boolean, today: string, pictures: readonly CasePicture[] = []): FormResult {
    const filled = progress(given, this.fields, !whole);
    const answers = withPictures(given, pictures);
    // Only the editors are asked for the state; what they chose stands.
    const chosen = given.data.publication;
    const wanted = whole ? { publication: 'published', publishedAt: today } : DRAFT;
    const text = this.#write(answers, chosen ? {} : wanted);
    const document = readDocument(FILE, text);
    const around = { collection: 'cases', slug: SLUG, folder: pictureFiles(pictures), today } as const;
    const subject = subjectOf(FILE, document, around);
    const html = bodyHtml(document);
    const found = this.#faults(document, subject, given);
    if (!whole || chosen) {
      const publication = chosen === 'published' ? 'published' : 'draft';
      return { text, checked: text, html, publication, faults: found, open: [], progress: filled };
    }
    const { publishedAt: _, ...rest } = subject.data;
    const data = { ...rest, ...DRAFT };
    const asDraft = document.yaml ? { ...document, yaml: { ...document.yaml, data } } : document;
    const faults = this.#faults(asDraft, { ...subject, data }, given);
    const open = found.filter((one) => !faults.some((other) => sameFault(one, other)));
    const ready = !open.some(({ severity }) => severity === 'error');
    return {
      text: ready ? text : this.#write(answers, DRAFT),
      checked: text,
      html,
      publication: ready ? 'published' : 'draft',
      faults,
      open,
      progress: filled,
    };
  }

  /**
   * A published case with what was changed in the form. What the check already says of it as it is published is no
   * fault of who mends it, and is left to the editors.
   * @param today `YYYY-MM-DD`
   */
  checkMended(
    given: Answers,
    { original, before }: Mending,
    today: string,
    pictures: readonly CasePicture[] = [],
  ): FormResult {
    const answers = withPictures(given, pictures);
    const text = rewriteCase(original, before, answers, this.fields);
    const { html, faults } = this.#read(text, original, today, pictures, given);
    const known =
      text === original.text ? faults : this.#read(original.text, original, today, [], before).faults;
    return {
      text,
      checked: text,
      html,
      publication: 'published',
      faults: faults.filter((one) => !known.some((other) => sameFault(one, other))),
      open: [],
      progress: progress(answers, this.fields, false),
      changes: caseChanges(
        original.slug,
        { before: original.text, after: text },
        before,
        answers,
        this.fields,
      ),
    };
  }

  #read(text: string, { slug }: OpenedCase, today: string, pictures: readonly CasePicture[], typed: Answers) {
    const document = readDocument(FILE, text);
    const subject = subjectOf(FILE, document, {
      collection: 'cases',
      slug,
      folder: pictureFiles(pictures),
      today,
    });
    return { html: bodyHtml(document), faults: this.#faults(document, subject, typed) };
  }

  #write({ data, sections }: Answers, editors: Record<string, unknown>): string {
    const written = Object.entries(sections).map(([heading, text]) => ({ heading, text }));
    return caseFile({ data: { ...data, ...editors }, sections: written }, this.fields);
  }

  #faults(document: MdxDocument, subject: Subject, { sections }: Pick<Answers, 'sections'>): Fault[] {
    const { findings: ruled, digest } = checkSubject(subject);
    const alone = checkCollection({ digests: [digest], references: [], isPage: () => true });
    const findings: Finding[] = [
      ...checkDocument(FILE, SLUG, document, this.#schema, this.#labels).findings,
      ...ruled,
      ...alone.filter(({ rule }) => ALONE.includes(rule)),
    ];
    return faultsOf(foremost(findings).sort(compareFindings), subject.text).map((fault) => {
      const retyped = marksMended(fault.rule, sections[fault.section] ?? '');
      return retyped ? { ...fault, letters: retyped.letters, fixes: [], retyped: retyped.text } : fault;
    });
  }
}

/** Only a body in which nothing was found is shown. */
function bodyHtml({ tree, findings }: MdxDocument): string {
  return tree && !findings.length ? renderMdx(tree).html : '';
}
