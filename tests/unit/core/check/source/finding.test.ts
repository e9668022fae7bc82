import { describe, expect, it } from 'vitest';
import { compareFindings, type Finding, formatFinding } from '#core/check/source/finding.ts';

const finding: Finding = {
  file: 'cases/a/index.mdx',
  line: 3,
  column: 5,
  field: 'company.name',
  rule: 'schema/required',
  severity: 'error',
  message: '必須の項目 company.name がありません',
};

describe('a finding', () => {
  it('reads as one line: place, field, fault, what is allowed, remedy, rule', () => {
    expect(formatFinding({ ...finding, allowed: '使える値: a', remedy: '書き足してください' })).toBe(
      'cases/a/index.mdx:3:5  company.name  必須の項目 company.name がありません  使える値: a  書き足してください  [schema/required]',
    );
    expect(formatFinding(finding)).not.toContain('undefined');
  });

  it('stands in order of file, line and column', () => {
    const places = [
      ['b', 1, 1],
      ['a', 2, 9],
      ['a', 10, 1],
      ['a', 2, 10],
    ] as const;
    const list = places.map(([file, line, column]) => ({ ...finding, file, line, column }));
    expect(list.sort(compareFindings).map(({ file, line, column }) => `${file}:${line}:${column}`)).toEqual([
      'a:2:9',
      'a:2:10',
      'a:10:1',
      'b:1:1',
    ]);
  });
});
