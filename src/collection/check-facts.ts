import { privacyBank } from '../domain/check/rules/privacy-bank.ts';
import { privacyMail } from '../domain/check/rules/privacy-mail.ts';
import { privacyMyNumber } from '../domain/check/rules/privacy-my-number.ts';
import { privacyPhone } from '../domain/check/rules/privacy-phone.ts';
import { subjectOf } from '../domain/check/run.ts';
import { cleanText } from '../domain/content/clean-text.ts';
import type { Finding } from '../domain/content/finding.ts';
import { hiddenCharacters } from '../domain/content/hidden-characters.ts';
import { readYaml } from '../domain/content/yaml-source.ts';

/** A fact sheet is verbatim material: its wording is not judged, only that it is safe and tells nothing private. */
const RULES = [privacyPhone, privacyMail, privacyBank, privacyMyNumber];

export function checkFacts(file: string, raw: string): Finding[] {
  const text = cleanText(raw);
  const base = { file, severity: 'error' as const };
  const yaml = readYaml(text);
  const unsafe = yaml.errors.map(({ place, code, message }) => ({
    ...base,
    ...place,
    field: 'YAML',
    rule: `yaml/${code.toLowerCase().replaceAll('_', '-')}`,
    message,
  }));
  const hidden = hiddenCharacters(text)
    .slice(0, 20)
    .map(({ line, column, code }) => ({
      ...base,
      line,
      column,
      field: '文字',
      rule: 'text/hidden',
      message: `目に見えない文字（${code}）があります`,
      remedy: '前後を打ち直して取り除いてください',
    }));
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
  return [...unsafe, ...hidden, ...privacy];
}
