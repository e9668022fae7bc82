import { MAX_FIGURES, numbersIn } from '#core/check/facts/numbers.ts';
import type { Sheet } from '#core/check/facts/sheet.ts';
import { privacyBank, privacyMail, privacyMyNumber, privacyPhone } from '#core/check/rules/privacy.ts';
import { keptWords, namesFirm, privacySensitive, sensitiveSpots } from '#core/check/rules/sensitive.ts';
import { sourceHost, sourceTitle } from '#core/check/rules/sources.ts';
import { subjectOf } from '#core/check/run.ts';
import type { Finding } from '#core/check/source/finding.ts';
import { hiddenFindings } from '#core/check/source/hidden-characters.ts';
import { checkData, yamlFindings } from '#core/check/source/schema-findings.ts';
import type { YamlSource } from '#core/check/source/yaml-source.ts';
import { factsSchema } from '#core/schema/facts.ts';
import { FORMER_FACTS, isFormerSheet } from '#core/schema/former.ts';
import { wholeFile } from './content-faults.ts';

/** A fact sheet is verbatim material: its wording is not checked, only that it is safe and holds nothing private. */
const RULES = [privacyPhone, privacyMail, privacyBank, privacyMyNumber];

/** What is said of the sources of a case, whether in its settings or in its sheet. */
const SOURCES = [sourceHost, sourceTitle];

/**
 * Checks a `facts.yaml`.
 * @param file its path below the content folder, for findings
 * @param entry the settings of the case or article it belongs to
 */
export function checkFacts(file: string, sheet: Sheet, entry: unknown): Finding[] {
  const { text, source } = sheet;
  const ofCase = file.startsWith('cases/');
  // The sheet of an article holds what was composed as well; only that of a case has lines with sources.
  const shape = ofCase ? shapeFindings(file, source) : yamlFindings(file, source);
  const hidden = hiddenFindings(file, text);
  const many = manyFigures(file, text);
  const pieces = text.split('\n').flatMap((line, index) => {
    // Addresses of sources hold long numbers of their own.
    const text = line.replace(/https?:\/\/\S+/g, (url) => ' '.repeat(url.length));
    return [{ field: 'facts', kind: 'quote' as const, text, line: index + 1, column: 1, offset: 0 }];
  });
  const subject = {
    ...subjectOf(file, { text, yaml: source }, { collection: 'cases', slug: '', folder: [], today: '' }),
    pieces,
  };
  const found = [...RULES, ...(ofCase ? SOURCES : [])].flatMap((rule) =>
    rule.check(subject).map((spot) => ({ file, rule: rule.id, severity: rule.severity, ...spot })),
  );
  const { id, severity } = privacySensitive;
  const sensitive =
    ofCase && namesFirm(entry)
      ? sensitiveSpots(pieces, keptWords(entry)).map((spot) => ({ file, rule: id, severity, ...spot }))
      : [];
  return [...shape, ...hidden, ...many, ...found, ...sensitive];
}

/** What the reader of YAML and the schema of the sheet say; of the former shape one thing, not one for every line. */
function shapeFindings(file: string, source: YamlSource): Finding[] {
  if (!isFormerSheet(source.data)) return checkData(file, source, factsSchema, new Map()).findings;
  const at = { file, severity: 'error' as const, ...source.placeOfKey([], 'source'), field: 'source' };
  return [{ ...at, rule: 'schema/former', ...FORMER_FACTS }];
}

/** A sheet with every number in it would let every number pass. */
function manyFigures(file: string, text: string): Finding[] {
  const count = new Set(numbersIn(text).map((one) => one.value)).size;
  if (count <= MAX_FIGURES) return [];
  const message = `事実の控えに数字が多すぎます（${count}種類。${MAX_FIGURES}種類まで）`;
  return [wholeFile(file, 'facts/figures', message, '事例に要る事実だけにしてください')];
}
