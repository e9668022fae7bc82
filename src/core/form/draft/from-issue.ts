import type { LabelBook } from '#core/check/source/schema-findings.ts';
import { readPeriod } from '#core/format/read-date.ts';
import { choiceLabel } from '#core/schema/field-words.ts';
import { type Field, flatFields } from '#core/schema/fields.ts';
import { readKana } from '#core/text/kana-key.ts';
import { typedValue } from '../control-value.ts';
import type { Draft } from './case-file.ts';
import { ISSUE_QUESTIONS, type IssueQuestion, SECTION_ID, sectionHeading } from './issue-questions.ts';
import { readSource } from './source-line.ts';

const NO_ANSWER = /^_No response_$/;

/**
 * The answers of an issue made with the form, by the ids of the questions. An answer runs from its heading to the
 * next heading of the form; other headings inside it are the writer's own text.
 */
export function readIssue(
  body: string,
  questions: readonly IssueQuestion[] = ISSUE_QUESTIONS,
): Map<string, string> {
  const lines = body.replace(/\r\n?/g, '\n').split('\n');
  // From the last one on: a heading of the form's that somebody wrote inside an answer stands before the form's own.
  // What follows the last question is the list of promises.
  const last = lines.lastIndexOf('### 送る前に');
  let stop = last < 0 ? lines.length : last;
  const answers: [string, string][] = [];
  for (const { id, label } of [...questions].reverse()) {
    const line = stop > 0 ? lines.lastIndexOf(`### ${label}`, stop - 1) : -1;
    if (line < 0) continue;
    const answer = lines
      .slice(line + 1, stop)
      .join('\n')
      .trim();
    if (answer && !NO_ANSWER.test(answer)) answers.push([id, answer]);
    stop = line;
  }
  return new Map(answers.reverse());
}

/**
 * A draft made of an issue's text. Everything in it stays plain text; what does not fit a field is left out and named.
 * @param today the day on which the grounds for publishing were given, `YYYY-MM-DD`
 */
export function draftFromIssue(
  body: string,
  fields: readonly Field[],
  labels: LabelBook,
  today: string,
): { draft: Draft; unread: string[] } {
  const answers = readIssue(body);
  const byPath = new Map(flatFields(fields).map((field) => [field.path, field]));
  const unread: string[] = [];
  const text = (id: string) => answers.get(id)?.replace(/\s+/g, ' ');
  const lines = (id: string) =>
    answers
      .get(id)
      ?.split('\n')
      .map((line) =>
        line
          .replace(/^[\s　]*(?:[-*・•●]|[（(]?\d{1,2}[)）]|[①-⑳]|\d{1,2}[.．、](?![\d０-９]))[\s　]*/, '')
          .trim(),
      )
      .filter(Boolean);
  const note = (title: string, answer: string | undefined) => {
    if (answer) unread.push(`${title}「${answer.slice(0, 60)}」`);
  };
  const labelled = (path: string, answer: string): string | undefined => {
    const choices = byPath.get(path)?.choices ?? [];
    const isMeant = (label: string) =>
      label === answer || (path === 'prefecture' && label.replace(/[都府県]$/, '') === answer);
    return choices.find((id) => isMeant(choiceLabel(id, choices, labels)) || id === answer);
  };
  const idOf = (path: string, answer: string): string | undefined => {
    const found = labelled(path, answer);
    if (!found) note(byPath.get(path)?.title ?? path, answer);
    return found;
  };
  const one = (id: string, path: string) => {
    const answer = text(id);
    return answer === undefined ? undefined : idOf(path, answer);
  };
  // GitHub joins the choices of a dropdown with a comma and a space; who edits them writes as Japanese lists are written.
  const many = (id: string, path: string) =>
    text(id)
      ?.split(', ')
      .flatMap((answer) => (labelled(path, answer) ? [answer] : answer.split(/[、，,／]/)))
      .flatMap((answer) => idOf(path, answer.trim()) ?? []);
  const kind = one('consent', 'consent.kind');
  const employees = text('employees');
  const read = employees && (labelled('employees', employees) ?? typedValue('number-or-choice', employees));
  const count = read === employees && employees ? idOf('employees', employees) : read;
  const supporter = one('supporter', 'supporter.type');
  const period = readPeriod(text('period') ?? '');
  const kana = text('kana');
  // A day on which somebody said yes is known to who asked, not to the day of the mail.
  const confirmedAt = kind === 'public-source' ? today : undefined;
  const sources = lines('sources')?.map(readSource);
  note('支援期間', period ? undefined : text('period'));
  for (const { rest } of sources ?? []) note('出典', rest);
  for (const [id, answer] of answers) {
    const { label = id } = ISSUE_QUESTIONS.find((question) => question.id === id) ?? {};
    const pictures = answer.match(PICTURE)?.length ?? 0;
    if (pictures)
      unread.push(`${label}に貼られた写真${pictures}枚（ファイルを受け取って、フォルダーに入れてください）`);
    for (const heading of id.startsWith(SECTION_ID) ? (answer.match(/^#{1,6} .+$/gm) ?? []) : [])
      unread.push(`${label}の中の見出し「${heading.slice(0, 40)}」（文字のまま入れました）`);
  }
  const data = {
    title: text('title'),
    summary: text('summary'),
    company: {
      name: text('company'),
      kana: kana && (readKana(kana) ?? kana),
      anonymous: kind === 'anonymous' || undefined,
    },
    prefecture: one('prefecture', 'prefecture'),
    city: text('city'),
    industry: one('industry', 'industry'),
    business: text('business'),
    employees: count,
    supporter: { type: supporter, organisation: text('organisation') },
    [supporter === 'self' ? 'storyPeriod' : 'supportPeriod']: period,
    supporterActs: lines('acts')?.map((act) => ({ text: act })),
    asked: lines('asked'),
    unknown: lines('unknown'),
    tags: many('tags', 'tags'),
    steps: many('steps', 'steps'),
    walls: many('walls', 'walls'),
    outcomePhases: many('outcomes', 'outcomePhases'),
    points: lines('points'),
    lessons: lines('lessons'),
    publication: 'draft',
    consent: kind && { kind, confirmedAt },
    sources: sources?.map(({ rest: _, ...one }) => one).filter((one) => Object.keys(one).length),
  };
  const sections = [...answers].flatMap(([id, answer]) => {
    const heading = sectionHeading(id);
    return heading === undefined ? [] : [{ heading, text: answer }];
  });
  return { draft: { data, sections }, unread };
}

/** Pictures as GitHub's box writes them. */
const PICTURE = /!\[[^\]]{0,200}\]\(|<img\s/g;
