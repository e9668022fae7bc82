import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Finding } from '#core/check/source/finding.ts';
import { splitMdx } from '#core/check/source/mdx-source.ts';
import { judge, labelBook } from '#core/check/source/schema-findings.ts';
import { readYaml } from '#core/check/source/yaml-source.ts';
import { MEASURE_NAMES, type Programme, programmeSchemas } from '#core/schema/programme/index.ts';
import type { Taxonomies } from '#core/schema/taxonomy.ts';
import { ContentError } from './content-error.ts';
import { requiredText } from './content-text.ts';
import { listSlugs } from './entries.ts';
import { readPlainText } from './folder.ts';

/**
 * Reads and judges every file of `content/programme/`. Never throws for what an operator can write.
 * @returns every fault with its place, and the programme when there is none
 */
export function judgeProgramme(
  contentDir: string,
  taxonomies: Taxonomies,
): { findings: Finding[]; files: number; programme?: Programme } {
  const knowhow = publishedSlugs(contentDir, 'knowhow');
  const articles = { values: [...knowhow].map(([id, label]) => ({ id, label })) };
  const labels = labelBook({ ...taxonomies, articles });
  const targets = { taxonomies, knowhow: [...knowhow.keys()] };
  const findings: Finding[] = [];
  const entries = MEASURE_NAMES.map((name) => {
    const file = `programme/${name}.yaml`;
    try {
      const source = readYaml(requiredText(contentDir, file));
      const judged = judge(file, source, programmeSchemas[name](targets), labels);
      findings.push(...judged.findings);
      return [name, judged.value] as const;
    } catch (error) {
      if (!(error instanceof ContentError)) throw error;
      findings.push(...error.findings);
      return [name, undefined] as const;
    }
  });
  findings.push(...strangers(contentDir));
  const files = MEASURE_NAMES.length;
  if (findings.length) return { findings, files };
  return { findings, files, programme: Object.fromEntries(entries) as Programme };
}

/** @throws ContentError with every fault of every file */
export function readProgramme(contentDir: string, taxonomies: Taxonomies): Programme {
  const { findings, programme } = judgeProgramme(contentDir, taxonomies);
  if (!programme) throw new ContentError(findings);
  return programme;
}

/** Files that no page reads: most often a slip in a name. */
function strangers(contentDir: string): Finding[] {
  const folder = join(contentDir, 'programme');
  const known = new Set<string>(MEASURE_NAMES.map((name) => `${name}.yaml`));
  const names = existsSync(folder) ? readdirSync(folder).sort() : [];
  return names
    .filter((name) => !known.has(name))
    .map((name) => ({
      file: `programme/${name}`,
      line: 1,
      column: 1,
      field: '全体',
      rule: 'content/unknown',
      severity: 'error',
      message: `programme/ に「${name}」というファイルは置けません`,
      allowed: `使える名前: ${[...known].join('、')}`,
      remedy: '名前を直すか、取り除いてください',
    }));
}

/** Folder name → title of the published entries; an entry that cannot be read is its own checker's concern. */
function publishedSlugs(contentDir: string, collection: string): Map<string, string> {
  const found = listSlugs(contentDir, collection).flatMap((slug): [string, string][] => {
    const read = readPlainText(join(contentDir, collection, slug, 'index.mdx'));
    const source = 'text' in read ? splitMdx(read.text) : null;
    const data = source && (readYaml(source.frontmatter).data as Record<string, unknown> | undefined);
    return data?.publication === 'published' ? [[slug, String(data.title)]] : [];
  });
  return new Map(found);
}
