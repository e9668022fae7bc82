import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';
import { ContentError } from '../../src/collection/content-error.ts';
import { photoFile } from '../../src/collection/cover-photo.ts';
import { listSlugs } from '../../src/collection/entries.ts';
import { readGlossary } from '../../src/collection/glossary.ts';
import { judgeNews } from '../../src/collection/news.ts';
import { judgeProgramme } from '../../src/collection/programme.ts';
import { judgeRedirects, type Standing } from '../../src/collection/redirects.ts';
import { renderedReader } from '../../src/collection/rendered.ts';
import { readSynonyms } from '../../src/collection/synonyms.ts';
import { readSite, readTaxonomies } from '../../src/collection/taxonomies.ts';
import { compareFindings, type Finding } from '../../src/domain/content/finding.ts';
import { labelBook } from '../../src/domain/content/schema-findings.ts';
import { untracedLines } from '../../src/domain/facts/trace.ts';
import { type Case, caseSchema } from '../../src/schema/case.ts';
import { knowhowSchema } from '../../src/schema/knowhow.ts';

/**
 * Judges a content folder: every fault of every file in one go.
 * @param only parts of paths; when given, only files whose path holds one of them are judged
 * @param base the path the site will be served under: entries are rendered here, once for check and build
 */
export function checkContent(
  contentDir: string,
  only: readonly string[],
  base = '/',
): { findings: Finding[]; files: number } {
  const findings: Finding[] = [];
  let files = 0;
  const collect = (work: () => void) => {
    try {
      work();
    } catch (error) {
      if (!(error instanceof ContentError)) throw error;
      findings.push(...error.findings);
    }
  };
  collect(() => readSite(contentDir));
  collect(() => readGlossary(contentDir));
  collect(() => readSynonyms(contentDir));
  collect(() => {
    // Without the vocabularies nothing can be said of an entry, so their faults come alone.
    const taxonomies = readTaxonomies(contentDir);
    const labels = labelBook(taxonomies);
    const programme = judgeProgramme(contentDir, taxonomies);
    const news = judgeNews(contentDir);
    for (const { findings: told } of [programme, news])
      findings.push(...told.filter(({ file }) => !only.length || only.some((one) => file.includes(one))));
    if (!only.length) files += programme.files + news.files;
    const schemas: Record<string, z.ZodType> = {
      cases: caseSchema(taxonomies),
      knowhow: knowhowSchema(taxonomies),
    };
    const entries: Standing[] = [];
    for (const [collection, schema] of Object.entries(schemas)) {
      const reader = renderedReader(contentDir, collection, schema, labels, taxonomies, base);
      for (const slug of listSlugs(contentDir, collection)) {
        const path = `${collection}/${slug}/`;
        if (only.length && !only.some((one) => path.includes(one) || one.includes(path))) continue;
        files += 1;
        const judged = reader.read(slug);
        findings.push(...judged.findings);
        if (judged.entry) entries.push(standing(collection, slug, judged.entry.data));
        if (collection === 'cases' && judged.entry)
          findings.push(
            ...checkFigures(contentDir, slug, judged.text),
            ...checkCover(contentDir, slug, judged.entry.data as Case),
          );
      }
    }
    if (!only.length) findings.push(...judgeRedirects(contentDir, entries).findings);
  });
  return { findings: findings.sort(compareFindings), files };
}

function standing(collection: string, slug: string, data: unknown): Standing {
  const { publication } = data as { publication: string };
  return { collection: collection as Standing['collection'], slug, publication };
}

/** The photo a case names lies beside it. */
function checkCover(contentDir: string, slug: string, { cover }: Case): Finding[] {
  if (!cover || existsSync(photoFile(contentDir, slug, cover.src))) return [];
  return [
    {
      file: `cases/${slug}/index.mdx`,
      line: 1,
      column: 1,
      field: 'cover.src',
      rule: 'image/missing',
      severity: 'error',
      message: `写真「${cover.src}」が見つかりません`,
      remedy: 'index.mdx と同じフォルダーに写真を置くか、cover を取り除いてください',
    },
  ];
}

/** Every figure of a case stands in the fact sheet beside it. A case of one's own has no sheet. */
function checkFigures(contentDir: string, slug: string, text: string): Finding[] {
  let facts: string;
  try {
    facts = readFileSync(join(contentDir, 'cases', slug, 'facts.yaml'), 'utf8');
  } catch {
    return [];
  }
  return untracedLines(text, facts).map(({ line, column, text: number }) => ({
    file: `cases/${slug}/index.mdx`,
    line,
    column,
    field: '数値',
    rule: 'facts/number',
    severity: 'error',
    message: `「${number}」は facts.yaml に見当たりません`,
    remedy: '出典で確かめて facts.yaml に書き足すか、取り除いてください',
  }));
}
