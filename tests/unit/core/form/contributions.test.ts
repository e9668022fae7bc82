import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Finding } from '#core/check/source/finding.ts';
import { typedValue } from '#core/form/control-value.ts';
import { caseFile } from '#core/form/draft/case-file.ts';
import { draftFromIssue } from '#core/form/draft/from-issue.ts';
import { FormCheck } from '#core/form/form-check.ts';
import { readDocument } from '#core/markdown/mdx-document.ts';
import { renderMdx } from '#core/markdown/render.ts';
import { htmlFaults } from '#node/verify/html-rules.ts';
import { findingsOf, fixed, GOOD_CASE, withBody } from '#support/check-body.ts';
import { labels, taxonomies } from '#support/content.ts';
import { type Contribution, contribution, FILE_HABITS } from '#support/contributions.ts';
import { often, SEED } from '#support/seed.ts';

const form = new FormCheck(taxonomies);
const DAY = '2026-11-22';
const HEADING = '当社の背景';
/** What a reader reads: letters, figures and pictures; marks of lists, tables and emphasis become shape. */
const LETTERS = /[\p{L}\p{N}\p{Emoji_Presentation}\p{Sc}]/gu;
/** The long vowel mark at the head of a line is a hyphen that came out wide. */
const MARK = /^[\s　]*ー/gm;
/** What `--fix` puts into words, and the check tells. */
const PUT_INTO_WORDS = /[㎡㈱①-⑳Ⅰ-Ⅻ⼀-⿕]/g;
const CALLOUT = /<\/?Callout(?: title="([^"]*)")?>/g;

/** か゛ is が in two letters: `--fix` makes them one. */
const SOUND_MARK = /[゛゜]/g;
const composing = (mark: string) => (mark === '゛' ? '\u3099' : '\u309a');

/** The body of a file as the project shows it; empty where something in it keeps it from being shown. */
function shown(text: string): string {
  const { tree, findings, source } = readDocument('x', text);
  const isWhole = tree && !findings.some(({ line }) => line >= (source?.bodyLine ?? 1));
  return isWhole ? renderMdx(tree).html : '';
}

/** What can be seen of HTML: its text, where its links lead, and the numbers that lists count. */
function visible(html: string): string {
  return html
    .replace(/<ol(?: start="(\d+)")?>([\s\S]*?)<\/ol>/g, (_, start, items) =>
      items.replace(
        /<li>/g,
        (() => {
          let at = Number(start ?? 1);
          return () => `${at++} `;
        })(),
      ),
    )
    .replace(/ (?:href|alt)="([^"]*)"/g, '>$1<')
    .replace(/<[^>]*>/g, ' ')
    .replace(/&#x([\da-f]+);/gi, (_, code) => String.fromCodePoint(Number.parseInt(code, 16)))
    .replace(SOUND_MARK, composing)
    .normalize('NFKC');
}

/** The letters of a text of which fewer can be seen than were written. */
function missing(written: string, seen: string): string[] {
  const left = new Map<string, number>();
  for (const [letter] of seen.matchAll(LETTERS)) left.set(letter, (left.get(letter) ?? 0) + 1);
  return [
    ...written
      .replace(MARK, '')
      .replace(CALLOUT, '$1')
      .replace(PUT_INTO_WORDS, '')
      .replace(/&(?:lt|nbsp);/g, '')
      .replace(SOUND_MARK, composing)
      .normalize('NFKC')
      .matchAll(LETTERS),
  ].flatMap(([letter]) => {
    const count = left.get(letter) ?? 0;
    left.set(letter, count - 1);
    return count > 0 ? [] : [letter];
  });
}

/** The lines of a file on which a text with one of the letters stands. */
function linesOf(file: string, blocks: readonly string[], letters: readonly string[]): number[] {
  const wanted = blocks
    .flatMap((block) => block.split('\n'))
    .filter((line) =>
      letters.some((one) => line.replace(SOUND_MARK, composing).normalize('NFKC').includes(one)),
    );
  return file.split('\n').flatMap((line, at) => (wanted.includes(line) ? [at + 1] : []));
}

/** Milliseconds; five hundred files and as many mended ones take a slow machine minutes. */
const PATIENCE = often(60_000, 900_000);
const settings = { seed: SEED, numRuns: often(12, 500) };

test(
  'in a file every letter is seen, or a finding stands at its block; --fix loses none',
  () => {
    fc.assert(
      fc.property(contribution, fc.nat(FILE_HABITS.length - 1), ({ blocks }, habit) => {
        const text = withBody(blocks.join('\n\n'));
        const file = FILE_HABITS[habit]?.(text) ?? text;
        for (const one of [file, fixed(file)]) {
          const lost = missing(blocks.join('\n'), visible(shown(one)));
          if (lost.length) expect(placed(findingsOf(one), one, blocks, lost), lost.join('')).not.toEqual([]);
        }
        passes(file);
      }),
      settings,
    );
  },
  PATIENCE,
);

/** The findings that stand in a block one of whose letters is lost. */
function placed(
  findings: readonly Finding[],
  file: string,
  blocks: readonly string[],
  lost: readonly string[],
) {
  const lines = linesOf(file.replace(/^\ufeff/, '').replaceAll('\r\n', '\n'), blocks, lost);
  const first = Math.min(...lines) - 2;
  const last = Math.max(...lines) + 2;
  return lines.length ? findings.filter(({ line }) => line >= first && line <= last) : findings;
}

/** What the check lets pass has nothing that the finished page is refused for. */
function passes(file: string): void {
  if (findingsOf(file).some(({ severity }) => severity === 'error')) return;
  const html = shown(file);
  expect(htmlFaults(html, 'x.html')).toEqual([]);
  const ids = [...html.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const [, target = ''] of html.matchAll(/ href="#([^"]*)"/g))
    expect(ids).toContain(decodeURIComponent(target));
}

test(
  'in the form every letter is seen, or a fault stands at its section',
  () => {
    fc.assert(
      fc.property(contribution, ({ blocks }) => {
        const told = blocks.join('\n\n');
        const { html, faults, open, text } = form.check(
          { slug: '', data: {}, sections: { [HEADING]: told } },
          true,
          DAY,
        );
        const lost = missing(told, visible(html || shown(text)));
        const here = [...faults, ...open].filter(
          ({ section, field }) => section === HEADING || field === '文字',
        );
        if (lost.length) expect(here, lost.join('')).not.toEqual([]);
      }),
      settings,
    );
  },
  PATIENCE,
);

test(
  'what is typed in a field is kept, understood, or told at the field',
  () => {
    const kinds = {
      employees: 'number-or-choice',
      founded: 'number',
      capitalYen: 'number',
      from: 'partial-date',
      title: 'text',
      point: 'text',
      note: 'text',
    } as const;
    fc.assert(
      fc.property(contribution, ({ fields }) => {
        const value = (key: keyof typeof kinds) => typedValue(kinds[key], fields[key] ?? '');
        const data = {
          title: value('title'),
          employees: value('employees'),
          founded: value('founded'),
          capitalYen: value('capitalYen'),
          supportPeriod: { from: value('from') },
          points: [value('point')],
          results: [{ label: '売上高', note: value('note') }],
        };
        const { text, faults, open } = form.check({ slug: '', data, sections: {} }, true, DAY);
        const at = {
          employees: 'employees',
          founded: 'founded',
          capitalYen: 'capitalYen',
          from: 'supportPeriod.from',
          title: 'title',
          point: 'points[1]',
          note: 'results[1].note',
        };
        for (const key of Object.keys(kinds) as (keyof typeof kinds)[]) {
          const isRead = value(key) !== fields[key];
          const told = [...faults, ...open].some(({ field }) => field === at[key] || field === '文字');
          const kept = JSON.stringify(readDocument('x', text).yaml?.data ?? text);
          if (!isRead && !told) expect(missing(fields[key] ?? '', kept.normalize('NFKC')), key).toEqual([]);
        }
      }),
      settings,
    );
  },
  PATIENCE,
);

test(
  'of an issue every letter is seen, noted, or told',
  () => {
    fc.assert(
      fc.property(contribution, ({ fields, blocks }) => {
        const body = issueOf({ fields, blocks });
        const { draft, unread } = draftFromIssue(body, form.fields, labels, DAY);
        const text = caseFile(draft, form.fields);
        const notes = unread.join('\n');
        const lost = missing(blocks.join('\n'), `${visible(shown(text))}${notes.normalize('NFKC')}`);
        if (lost.length) expect(inBody(text), lost.join('')).not.toEqual([]);
        for (const [path, typed] of [
          ['employees', fields.employees],
          ['supportPeriod', fields.from],
        ] as const)
          if (draft.data[path] === undefined) expect(notes).toContain(typed?.slice(0, 60));
      }),
      settings,
    );
  },
  PATIENCE,
);

/** The findings of a body whose lines are not those that were typed. */
function inBody(text: string) {
  const first = readDocument('x', text).source?.bodyLine ?? 1;
  return findingsOf(text).filter(({ line }) => line >= first);
}

function issueOf({ fields, blocks }: Contribution): string {
  const answers = [
    ['題名', fields.title],
    ['従業員数', fields.employees],
    ['支援期間', fields.from],
    ['本事例のポイント', fields.point],
    [HEADING, blocks.join('\n\n')],
  ];
  return answers.map(([label, text]) => `### ${label}\n\n${text}`).join('\n\n');
}

test(
  'the settings by hand: every letter of a value is read, or told at its line',
  () => {
    fc.assert(
      fc.property(contribution, ({ fields }) => {
        const text = GOOD_CASE.replace(/^business: .*$/m, () => `business: ${fields.title}`);
        const line = text.split('\n').findIndex((one) => one.startsWith('business: ')) + 1;
        const { yaml } = readDocument('x', text);
        const read = (yaml?.data as { business?: unknown } | undefined)?.business;
        const lost = missing(fields.title ?? '', JSON.stringify(read ?? '').normalize('NFKC'));
        const near = findingsOf(text).filter((one) => Math.abs(one.line - line) <= 1);
        if (lost.length) expect(near, lost.join('')).not.toEqual([]);
      }),
      settings,
    );
  },
  PATIENCE,
);
