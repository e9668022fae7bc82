import { privacyBank } from '../domain/check/rules/privacy-bank.ts';
import { privacyMail } from '../domain/check/rules/privacy-mail.ts';
import { privacyMyNumber } from '../domain/check/rules/privacy-my-number.ts';
import { privacyPhone } from '../domain/check/rules/privacy-phone.ts';
import { subjectOf } from '../domain/check/run.ts';
import { cleanText } from '../domain/content/clean-text.ts';
import type { Finding } from '../domain/content/finding.ts';
import { hiddenFindings } from '../domain/content/hidden-characters.ts';
import { yamlFindings } from '../domain/content/schema-findings.ts';
import { readYaml } from '../domain/content/yaml-source.ts';
import { MAX_FIGURES, numbersIn } from '../domain/facts/numbers.ts';
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
