import { type Finding, formatFinding } from '#core/check/source/finding.ts';

/** Content that cannot be built. Its message lists every fault, one a line. */
export class ContentError extends Error {
  readonly findings: readonly Finding[];
  constructor(findings: readonly Finding[]) {
    super(
      `コンテンツに直すところがあります（${findings.length}件）\n${findings.map(formatFinding).join('\n')}`,
    );
    this.name = 'ContentError';
    this.findings = findings;
  }
}
