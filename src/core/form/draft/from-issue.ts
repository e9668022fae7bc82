import type { LabelBook } from '#core/check/source/schema-findings.ts';
import { choiceLabel } from '#core/schema/field-words.ts';
import { type Field, flatFields } from '#core/schema/fields.ts';
import type { Draft } from './case-file.ts';
import { ISSUE_QUESTIONS, type IssueQuestion, sectionHeading } from './issue-questions.ts';

const NO_ANSWER = /^_No response_$/;

/**
 * The answers of an issue made with the form, by the ids of the questions. An answer runs from its heading to the
 * next heading of the form that follows; other headings inside it are the writer's own text.
 */
export function readIssue(
  body: string,
  questions: readonly IssueQuestion[] = ISSUE_QUESTIONS,
): Map<string, string> {
  const lines = body.replace(/\r\n?/g, '\n').split('\n');
  const places: { id: string; line: number }[] = [];
  let from = 0;
  for (const { id, label } of questions) {
    const line = lines.indexOf(`### ${label}`, from);
    if (line < 0) continue;
    places.push({ id, line });
    from = line + 1;
  }
  // What follows the last question is the list of promises.
  const end = lines.indexOf('### 送る前に', from);
  return new Map(
    places.flatMap(({ id, line }, index) => {
      const stop = places[index + 1]?.line ?? (end < 0 ? lines.length : end);
      const answer = lines
        .slice(line + 1, stop)
        .join('\n')
        .trim();
      return answer && !NO_ANSWER.test(answer) ? [[id, answer] as const] : [];
    }),
  );
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
      .map((line) => line.replace(/^\s*(?:[-*・]|\d+[.)、])\s*/, '').trim())
      .filter(Boolean);
  const idOf = (path: string, answer: string): string | undefined => {
    const choices = byPath.get(path)?.choices ?? [];
    const found = choices.find((id) => choiceLabel(id, choices, labels) === answer || id === answer);
    if (!found) unread.push(`${byPath.get(path)?.title ?? path}「${answer.slice(0, 40)}」`);
    return found;
  };
  const one = (id: string, path: string) => {
    const answer = text(id);
    return answer === undefined ? undefined : idOf(path, answer);
  };
  // GitHub joins the choices of a dropdown with a comma and a space.
  const many = (id: string, path: string) =>
    text(id)
      ?.split(', ')
      .flatMap((answer) => idOf(path, answer) ?? []);
  const kind = one('consent', 'consent.kind');
  const employees = text('employees');
  const supporter = one('supporter', 'supporter.type');
  const period = text('period')?.match(/\d{4}(?:-\d{2}){0,2}/g);
  const data = {
    title: text('title'),
    summary: text('summary'),
    company: { name: text('company'), kana: text('kana'), anonymous: kind === 'anonymous' || undefined },
    prefecture: one('prefecture', 'prefecture'),
    city: text('city'),
    industry: one('industry', 'industry'),
    business: text('business'),
    employees:
      employees &&
      (/^\d+\s*[名人]?$/.test(employees) ? Number.parseInt(employees, 10) : idOf('employees', employees)),
    supporter: { type: supporter, organisation: text('organisation') },
    [supporter === 'self' ? 'storyPeriod' : 'supportPeriod']: period && { from: period[0], to: period[1] },
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
    consent: kind && { kind, confirmedAt: today },
    sources: lines('sources')
      ?.map(source)
      .filter((one) => one !== undefined),
  };
  const sections = [...answers].flatMap(([id, answer]) => {
    const heading = sectionHeading(id);
    return heading === undefined ? [] : [{ heading, text: answer }];
  });
  return { draft: { data, sections }, unread };
}

/** 「題名 ｜ 発行者 ｜ URL」 */
function source(line: string): Record<string, string> | undefined {
  const [title, publisher, url] = line.split(/[|｜]/).map((part) => part.trim());
  if (!title || !publisher) return undefined;
  return { title, publisher, ...(url && /^https?:\/\//.test(url) ? { url } : {}) };
}
