import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Finding } from '../domain/content/finding.ts';
import { judge } from '../domain/content/schema-findings.ts';
import { readYaml } from '../domain/content/yaml-source.ts';
import { type Site, siteSchema } from '../schema/site.ts';
import { TAXONOMY_NAMES, type Taxonomies, taxonomySchemas } from '../schema/taxonomy.ts';
import { ContentError } from './content-error.ts';

/**
 * Reads every list of `content/taxonomy/`.
 * @throws ContentError with every fault of every list
 */
export function readTaxonomies(contentDir: string): Taxonomies {
  const findings: Finding[] = [];
  const entries = TAXONOMY_NAMES.map((name) => {
    const file = `taxonomy/${name}.yaml`;
    const judged = judge(file, readYaml(readText(contentDir, file)), taxonomySchemas[name], new Map());
    findings.push(...judged.findings);
    return [name, judged.value];
  });
  if (findings.length) throw new ContentError(findings);
  return Object.fromEntries(entries) as Taxonomies;
}

/** @throws ContentError when `content/site.yaml` is missing or faulty */
export function readSite(contentDir: string): Site {
  const judged = judge('site.yaml', readYaml(readText(contentDir, 'site.yaml')), siteSchema, new Map());
  if (!judged.value) throw new ContentError(judged.findings);
  return judged.value;
}

function readText(contentDir: string, file: string): string {
  try {
    return readFileSync(join(contentDir, file), 'utf8');
  } catch {
    throw new ContentError([
      {
        file,
        line: 1,
        column: 1,
        field: '全体',
        rule: 'content/missing',
        severity: 'error',
        message: `${file} が読めません`,
        remedy: '元の content/ から写してください',
      },
    ]);
  }
}
