import { MAX_FIGURES, numbersIn } from '#core/check/facts/numbers.ts';
import { privacyBank, privacyMail, privacyMyNumber, privacyPhone } from '#core/check/rules/privacy.ts';
import { subjectOf } from '#core/check/run.ts';
import { cleanText } from '#core/check/source/clean-text.ts';
import type { Finding } from '#core/check/source/finding.ts';
import { hiddenFindings } from '#core/check/source/hidden-characters.ts';
import { yamlFindings } from '#core/check/source/schema-findings.ts';
import { readYaml } from '#core/check/source/yaml-source.ts';
import { wholeFile } from './content-faults.ts';

/** A fact sheet is verbatim material: its wording is not judged, only that it is safe and tells nothing private. */
const RULES = [privacyPhone, privacyMail, privacyBank, privacyMyNumber];

/** Judges the text of a `facts.yaml`. @param file its path below the content folder, for findings */
export function checkFacts(file: string, raw: string): Finding[] {
  const text = cleanText(raw);
  const base = { file, severity: 'error' as const };
  const unsafe = yamlFindings(file, readYaml(text));
  const hidden = hiddenFindings(file, text);
  const many = manyFigures(file, text);
  const pieces = text.split('\n').flatMap((line, index) => {
    // Addresses of sources hold long numbers of their own.
    const told = line.replace(/https?:\/\/\S+/g, (url) => ' '.repeat(url.length));
    return [{ field: 'facts', kind: 'quote' as const, text: told, line: index + 1, column: 1, offset: 0 }];
  });
  const subject = {
    ...subjectOf(file, { text }, { collection: 'cases', slug: '', folder: [], today: '' }),
    pieces,
  };
  const privacy = RULES.flatMap((rule) =>
    rule.check(subject).map((spot) => ({ ...base, rule: rule.id, ...spot })),
  );
  return [...unsafe, ...hidden, ...many, ...privacy];
}

/** A sheet with every number in it would let every number pass. */
function manyFigures(file: string, text: string): Finding[] {
  const count = new Set(numbersIn(text).map((one) => one.value)).size;
  if (count <= MAX_FIGURES) return [];
  const message = `事実の控えに数字が多すぎます（${count}種類。${MAX_FIGURES}種類まで）`;
  return [wholeFile(file, 'facts/figures', message, '事例に要る事実だけにしてください')];
}
