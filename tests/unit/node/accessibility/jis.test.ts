import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { JIS } from '#node/accessibility/jis.table.ts';
import { criterionResults, readByHand } from '#node/accessibility/jis.ts';

const FILE = 'reports/accessibility-by-hand.yaml';
const byHand = readByHand(FILE, readFileSync(FILE, 'utf8'));
const base = { site: '', date: '2026-01-01', tools: {}, pages: 1, trials: [], rules: [] };
const result = (number: string, report: Parameters<typeof criterionResults>[0]) =>
  criterionResults(report, byHand).find((one) => one.number === number);

describe('the table of JIS X 8341-3:2016', () => {
  it('has the 25 criteria of level A and the 13 of level AA, each once', () => {
    expect(JIS.filter(({ level }) => level === 'A')).toHaveLength(25);
    expect(JIS.filter(({ level }) => level === 'AA')).toHaveLength(13);
    expect(new Set(JIS.map(({ number }) => number)).size).toBe(38);
  });

  it('says 適合 only when something was tried or somebody looked', () => {
    expect(result('1.4.3', base)?.result).toBe('未確認');
    const rule = { id: 'color-contrast', criteria: ['1.4.3'], passed: 3, failed: 0 };
    expect(result('1.4.3', { ...base, rules: [rule] })?.result).toBe('適合');
    expect(result('1.4.3', { ...base, rules: [{ ...rule, failed: 1 }] })?.result).toBe('不適合');
  });

  it('a fault in a trial outweighs what people saw', () => {
    const trial = { id: 'keyboard', name: 'Tab', criteria: ['2.1.1'], pages: 2, faults: 1 };
    expect(result('2.1.1', base)?.result).toBe('適合');
    expect(result('2.1.1', { ...base, trials: [trial] })?.result).toBe('不適合');
    expect(result('1.2.1', { ...base, trials: [trial] })?.result).toBe('該当なし');
  });

  it('tells a slip of who writes down what was seen, at its place', () => {
    expect(() => readByHand('x.yaml', 'seen:\n  "9.9.9": 見ました\nabsent: {}\n')).toThrow(/x\.yaml:2:/);
    expect(() => readByHand('x.yaml', 'seen:\n  "1.1.1": 見ました\n')).toThrow(/absent/);
  });
});
