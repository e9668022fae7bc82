import { existsSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Finding } from '#core/check/source/finding.ts';
import { checkData, labelBook } from '#core/check/source/schema-findings.ts';
import { readYaml } from '#core/check/source/yaml-source.ts';
import {
  MEASURE_NAMES,
  type MeasureName,
  type Programme,
  programmeSchemas,
} from '#core/schema/programme/index.ts';
import type { Taxonomies } from '#core/schema/taxonomy.ts';
import { ContentError } from './content-error.ts';
import { requiredText } from './content-text.ts';
import { LOCABEN_FILE } from './locaben-map.ts';

/**
 * Reads and checks every file that `content/programme/` has. Never throws for what an operator can write.
 * @param knowhow the articles it may name: folder name → title
 * @returns every fault with its place, and the programme when there is none
 */
export function checkProgramme(
  contentDir: string,
  taxonomies: Taxonomies,
  knowhow: ReadonlyMap<string, string>,
): { findings: Finding[]; programme?: Programme } {
  const articles = { values: [...knowhow].map(([id, label]) => ({ id, label })) };
  const labels = labelBook({ ...taxonomies, articles });
  const targets = { taxonomies, knowhow: [...knowhow.keys()] };
  const findings: Finding[] = [];
  const entries = heldMeasures(contentDir).map((name) => {
    const file = measureFile(name);
    try {
      const source = readYaml(requiredText(contentDir, file));
      const checked = checkData(file, source, programmeSchemas[name](targets), labels);
      findings.push(...checked.findings);
      return [name, checked.value] as const;
    } catch (error) {
      if (!(error instanceof ContentError)) throw error;
      findings.push(...error.findings);
      return [name, undefined] as const;
    }
  });
  findings.push(...strangers(contentDir));
  if (findings.length) return { findings };
  return { findings, programme: Object.fromEntries(entries) as Programme };
}

/** @throws ContentError with every fault of every file */
export function readProgramme(
  contentDir: string,
  taxonomies: Taxonomies,
  knowhow: ReadonlyMap<string, string>,
): Programme {
  const { findings, programme } = checkProgramme(contentDir, taxonomies, knowhow);
  if (!programme) throw new ContentError(findings);
  return programme;
}

const measureFile = (name: MeasureName) => `programme/${name}.yaml`;

/** The measures that the folder has: each may be left out, and with it its page and every link to it. */
export function heldMeasures(contentDir: string): MeasureName[] {
  return MEASURE_NAMES.filter((name) => existsSync(join(contentDir, measureFile(name))));
}

/** Files that no page reads: most often a slip in a name. */
function strangers(contentDir: string): Finding[] {
  const folder = join(contentDir, 'programme');
  const known = new Set([...MEASURE_NAMES.map((name) => `${name}.yaml`), basename(LOCABEN_FILE)]);
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
