import { sectionRow } from '#core/check/case-sections.ts';
import { applyEdits } from '#core/check/fix.ts';
import type { Edit } from '#core/check/source/finding.ts';
import { readDocument } from '#core/markdown/mdx-document.ts';
import type { Field } from '#core/schema/fields.ts';
import type { Answers } from '../answers.ts';
import { inOrder } from '../draft/case-file.ts';
import { plainTextToMdx } from '../draft/plain-text.ts';
import { type BodyPart, bodyParts } from './body-parts.ts';
import { joinEdits } from './join-edits.ts';
import type { OpenedCase } from './original.ts';
import { yamlEdits } from './yaml-edits.ts';

const FENCE = '---\n'.length;

/**
 * The file of a published case with what was changed in the form, and every other letter as it was.
 * @param before what the form said when the case had just been opened in it; the same object of answers gives the same bytes
 */
export function rewriteCase(
  original: OpenedCase,
  before: Answers,
  after: Answers,
  fields: readonly Field[],
): string {
  const document = readDocument('index.mdx', original.text);
  const edits = [
    ...yamlEdits(
      document.source?.frontmatter ?? '',
      inOrder(before.data, fields),
      inOrder(after.data, fields),
      fields,
    ).map((edit) => ({ ...edit, offset: edit.offset + FENCE })),
    ...bodyEdits(document.text, bodyParts(document), original.raw, before.sections, after.sections),
  ];
  return edits.length ? applyEdits(document.text, edits) : original.text;
}

type Sections = Readonly<Record<string, string>>;

function bodyEdits(
  whole: string,
  parts: readonly BodyPart[],
  raw: ReadonlySet<string>,
  before: Sections,
  after: Sections,
): Edit[] {
  const said = (sections: Sections, heading: string) => sections[heading]?.trim() ?? '';
  const headings = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  const written = (heading: string) => {
    const text = said(after, heading);
    return raw.has(heading) ? text : plainTextToMdx(text);
  };
  const edits: Edit[] = [];
  for (const heading of headings) {
    if (said(before, heading) === said(after, heading)) continue;
    const part = parts.find((one) => one.heading === heading);
    const text = written(heading);
    if (part && !text) {
      // With the blank line before it when nothing follows.
      const from = part.to === whole.length && whole.endsWith('\n\n', part.from) ? part.from - 1 : part.from;
      edits.push({ offset: from, length: part.to - from, text: '' });
    } else if (part)
      edits.push({
        offset: part.textFrom,
        length: part.textTo - part.textFrom,
        text: part.text ? text : `\n\n${text}`,
      });
    else if (text) {
      const rank = sectionRow(heading)?.rank ?? 0;
      const next = parts.find((one) => (sectionRow(one.heading)?.rank ?? 0) > rank);
      edits.push(
        next
          ? { offset: next.from, length: 0, text: `## ${heading}\n\n${text}\n\n` }
          : { offset: whole.length, length: 0, text: `\n## ${heading}\n\n${text}\n` },
      );
    }
  }
  return joinEdits(edits);
}
