import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { z } from 'zod';
import { type Finding, compareFindings } from '../../src/domain/content/finding.ts';
import { judgeMdx } from '../../src/domain/content/mdx-judge.ts';
import { splitMdx } from '../../src/domain/content/mdx-source.ts';
import { judge, labelBook } from '../../src/domain/content/schema-findings.ts';
import { readYaml } from '../../src/domain/content/yaml-source.ts';
import { untraced } from '../../src/domain/facts/numbers.ts';
import { parseMdx } from '../../src/markdown/parse.ts';
import { caseSchema } from '../../src/schema/case.ts';
import { knowhowSchema } from '../../src/schema/knowhow.ts';
import { TAXONOMY_NAMES, type Taxonomies, taxonomySchemas } from '../../src/schema/taxonomy.ts';

export function readTaxonomies(contentDir: string): Taxonomies {
  return Object.fromEntries(TAXONOMY_NAMES.map((name) => {
    const source = readYaml(readFileSync(join(contentDir, 'taxonomy', `${name}.yaml`), 'utf8'));
    return [name, taxonomySchemas[name].parse(source.data)];
  })) as Taxonomies;
}

export function checkContent(contentDir: string, only: string[]): { findings: Finding[]; files: number } {
  const taxonomies = readTaxonomies(contentDir);
  const labels = labelBook(taxonomies);
  const schemas: Record<string, z.ZodType> = { cases: caseSchema(taxonomies), knowhow: knowhowSchema(taxonomies) };
  const findings: Finding[] = [];
  let files = 0;
  for (const [collection, schema] of Object.entries(schemas)) {
    const folder = join(contentDir, collection);
    for (const slug of existsSync(folder) ? readdirSync(folder).sort() : []) {
      const path = join(folder, slug, 'index.mdx');
      if (!existsSync(path)) continue;
      if (only.length && !only.some((one) => path.includes(one.replace(/\/$/, '')))) continue;
      files += 1;
      const file = relative(contentDir, path).split(sep).join('/');
      findings.push(...checkFile(file, readFileSync(path, 'utf8'), schema, labels));
      const facts = join(folder, slug, 'facts.yaml');
      if (collection === 'cases' && existsSync(facts)) findings.push(...checkNumbers(file, readFileSync(path, 'utf8'), readFileSync(facts, 'utf8')));
    }
  }
  return { findings: findings.sort(compareFindings), files };
}

function checkFile(file: string, text: string, schema: z.ZodType, labels: ReadonlyMap<string, string>): Finding[] {
  const source = splitMdx(text);
  const base = { file, severity: 'error' as const, line: 1, column: 1 };
  if (!source) return [{ ...base, field: '全体', rule: 'mdx/frontmatter', message: '先頭に --- で囲んだ設定欄がありません', remedy: 'content/template/ を見て書き足してください' }];
  const { findings } = judge(file, readYaml(source.frontmatter, source.frontmatterLine), schema, labels);
  try {
    findings.push(...judgeMdx(parseMdx(source.body), source.bodyLine).map((part) => ({ ...base, ...part })));
  } catch (error) {
    const at = error as { line?: number; column?: number; message: string };
    findings.push({ ...base, line: (at.line ?? 1) + source.bodyLine - 1, column: at.column ?? 1, field: '本文', rule: 'mdx/syntax', message: '文の形がMDXとして読めません（< { } の閉じ忘れなど）', remedy: '「<」「{」をふつうの文字として使うときは全角で書いてください' });
  }
  return findings;
}

/** Every number in a case must come from its fact sheet. Dates of publication and URLs are not facts. */
function checkNumbers(file: string, text: string, facts: string): Finding[] {
  return text.split('\n').flatMap((line, index) => {
    if (/^\s*(- )?(url|publishedAt|updatedAt|reviewedAt|confirmedAt|knowhow|employees: "|outcomePhases):/.test(line) || /^outcomePhases/.test(line)) return [];
    const readable = line.replace(/^\s*\d+\.\s/, '').replace(/phase\d|6m-1y|1y-3y|\d+[ms]\b(?=-)|\d0s|100m-500m|500m-1b|1b-5b|over-5b|under-100m|over-300/g, '');
    return untraced(readable, facts).map((number) => ({
      file, line: index + 1, column: number.index + 1, field: '数値', rule: 'facts/number', severity: 'error' as const,
      message: `「${number.text}」は facts.yaml に見当たりません`, remedy: '出典で確かめて facts.yaml に足すか、取り除いてください',
    }));
  });
}
