import { FILE_HEADERS_ONLY, formatPatch, structuredPatch } from 'diff';
import type { Field } from '#core/schema/fields.ts';
import type { Answers } from '../answers.ts';
import { inOrder } from '../draft/case-file.ts';
import { casePath } from '../new-file.ts';
import { same } from './yaml-values.ts';

/** A line of the file around a change: as it stays, as it was, as it will be. */
export interface ChangedLine {
  kind: 'same' | 'gone' | 'come';
  text: string;
}

/** What a mended case changes. */
export interface CaseChanges {
  /** Names of the fields and sections that were changed, in Japanese. */
  names: string[];
  /** Places of the file, each a run of lines. */
  places: ChangedLine[][];
  /** The same for `git apply`. */
  patch: string;
}

const KINDS: Readonly<Record<string, ChangedLine['kind']>> = { '-': 'gone', '+': 'come', ' ': 'same' };

/** What differs between the published file and the mended one. */
export function caseChanges(
  slug: string,
  files: { before: string; after: string },
  before: Answers,
  after: Answers,
  fields: readonly Field[],
): CaseChanges {
  const path = casePath(slug);
  const [was, now] = [inOrder(before.data, fields), inOrder(after.data, fields)];
  const headings = [...new Set([...Object.keys(before.sections), ...Object.keys(after.sections)])];
  const said = (answers: Answers, heading: string) => answers.sections[heading]?.trim() ?? '';
  const patch = structuredPatch(`a/${path}`, `b/${path}`, files.before, files.after, '', '', { context: 3 });
  const shown = structuredPatch('', '', files.before, files.after, '', '', { context: 1 });
  const changed = files.before !== files.after;
  return {
    names: [
      ...fields.filter(({ key }) => !same(was[key], now[key])).map(({ title }) => title),
      ...headings.filter((heading) => said(before, heading) !== said(after, heading)),
    ],
    places: shown.hunks.map(({ lines }) =>
      lines.flatMap((line) => {
        const kind = KINDS[line[0] ?? ''];
        return kind ? [{ kind, text: line.slice(1) }] : [];
      }),
    ),
    patch: changed ? formatPatch(patch, FILE_HEADERS_ONLY) : '',
  };
}
