import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { onTestFinished } from 'vitest';
import { labelBook } from '#core/check/source/schema-findings.ts';
import { type Case, caseSchema } from '#core/schema/case.ts';
import { type Knowhow, knowhowSchema } from '#core/schema/knowhow.ts';
import { readTaxonomies } from '#node/content/taxonomies.ts';

/** The fixture collection: a small, invented content folder. Tests about code read this one, never `content/`. */
export const FIXTURES = 'tests/fixtures/collection';
export const taxonomies = readTaxonomies(FIXTURES);
export const labels = labelBook(taxonomies);
export const cases = caseSchema(taxonomies);
export const knowhow = knowhowSchema(taxonomies);

const question = { ask: '何がお客さまに喜ばれていますか。', step: 'awareness', origin: 'editorial' } as const;
const source = { title: '資料', publisher: '発行者', published: '2024-06' };

/** A published case that keeps every rule, to be bent by one field at a time. */
export function goodCase(changes: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    title: '現場の声から始めた改革',
    summary: '現場の声を聞くことから始めて、社長と社員が一緒に課題を決めた。'.repeat(3),
    company: { name: '見本株式会社', kana: 'みほん' },
    prefecture: 'ishikawa',
    city: '見本市',
    industry: 'manufacturing',
    business: '金属部品の加工',
    employees: 12,
    supporter: { type: 'finance', organisation: '見本信用金庫' },
    tags: ['planning'],
    steps: ['solving'],
    walls: ['lacking'],
    outcomePhases: [],
    points: ['現場の声を一つずつ聞き取った', '社長が自分の言葉で課題を語った', '月に一度みんなで数字を見た'],
    questions: [question],
    lessons: ['急がず、聞くことから始めるとよい。'],
    publication: 'published',
    publishedAt: '2026-01-10',
    consent: { kind: 'public-source', confirmedAt: '2026-01-10' },
    sources: [source],
    ...changes,
  };
}

/** The same as the schema's own type, for the functions that take a parsed case. */
export function aCase(changes: Record<string, unknown> = {}): Case {
  return cases.parse(goodCase(changes));
}

/** A published article that keeps every rule. */
export function goodKnowhow(changes: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    title: '問いかけで課題を引き出す',
    summary: '問いかけの順番を決めておくと、経営者が自分の言葉で課題を語りやすくなる。'.repeat(2),
    steps: ['awareness'],
    walls: [],
    tags: ['planning'],
    points: [
      '聞く順番を先に決めておくとよい',
      '答えを急がずに間を置いて待つ',
      '出た言葉をそのまま書き留める',
    ],
    dos: ['相手の言葉で言い返す'],
    donts: ['先に答えを言う'],
    questions: [question],
    cases: ['mihon-chorikigu', 'mihon-unyu'],
    publication: 'published',
    publishedAt: '2026-01-10',
    sources: [source],
    ...changes,
  };
}

export function aKnowhow(changes: Record<string, unknown> = {}): Knowhow {
  return knowhow.parse(goodKnowhow(changes));
}

/** What one file holds, or null to take the file away. Paths are relative to the content folder. */
export type Files = Record<string, string | null>;

/**
 * A copy of the fixture collection with what is given put in its place. It goes away with the test.
 * @returns its folder
 */
export function collectionFolder(files: Files = {}): string {
  const folder = tempFolder();
  cpSync(FIXTURES, folder, { recursive: true });
  for (const [path, text] of Object.entries(files)) {
    const target = join(folder, path);
    if (text === null) rmSync(target);
    else {
      mkdirSync(dirname(target), { recursive: true });
      writeFileSync(target, text);
    }
  }
  return folder;
}

/**
 * The same for all tests of a file, inside the project, where a build may be made from it.
 * @returns its folder, and what takes it away
 */
export function keptFolder(): { dir: string; remove: () => void } {
  mkdirSync(resolve('.cache'), { recursive: true });
  const dir = mkdtempSync(resolve('.cache', 'content-'));
  cpSync(FIXTURES, dir, { recursive: true });
  return { dir, remove: () => rmSync(dir, { recursive: true, force: true }) };
}

/** An empty folder that goes away with the test. */
export function tempFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'bansou-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** The case of the fixture collection that tells the most of its company, with a sheet of facts beside it. */
export const FULL_CASE = 'mihon-machiya';
export const fullCase = () => readFileSync(join(FIXTURES, 'cases', FULL_CASE, 'index.mdx'), 'utf8');

/** The same under a title and a company of its own, so that it may stand beside the first. */
export const otherCase = (mark: string) =>
  fullCase()
    .replace(/^title: .*/m, `title: ${mark}という名の別の宿の話`)
    .replace(/^summary: /m, `summary: ${mark}。`)
    .replace(/^( +)name: .*/m, `$1name: ${mark}商店`);
