import { type Finding, formatFinding, visible } from '#core/check/source/finding.ts';

/** How the check may report. */
export const FORMATS = ['text', 'json', 'github'] as const;
export type Format = (typeof FORMATS)[number];

/**
 * Findings as lines for people, as JSON for programs, or as annotations for a pull request on GitHub.
 * @param prefix path of the content folder, put before the files of annotations
 */
export function formatFindings(
  findings: readonly Finding[],
  files: number,
  format: Format,
  prefix: string,
): string {
  if (format === 'json') return JSON.stringify({ files, findings }, null, 2);
  const errors = findings.filter((finding) => finding.severity === 'error').length;
  const sum = `${files} ファイルを調べました。誤り ${errors}、注意 ${findings.length - errors}`;
  if (format === 'github') return [...findings.map((one) => annotation(one, prefix)), sum].join('\n');
  const fixable = findings.filter((finding) => finding.fix).length;
  const hint = fixable ? [`このうち ${fixable} 件は npm run check -- --fix で直せます`] : [];
  return [...findings.map(formatFinding), sum, ...hint].join('\n');
}

/** One workflow command; what a stranger wrote cannot end it or begin another. */
function annotation(
  { file, line, column, severity, rule, field, message, allowed, remedy }: Finding,
  prefix: string,
) {
  const value = (text: string) => data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
  const place = `file=${value(`${prefix}/${file}`)},line=${line},col=${column},title=${value(rule)}`;
  const text = [field, message, allowed, remedy].filter(Boolean).join('　');
  return `::${severity} ${place}::${data(text)}`;
}

function data(text: string): string {
  return visible(text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A'));
}
