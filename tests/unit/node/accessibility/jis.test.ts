import { describe, expect, it } from 'vitest';
import { CRITERIA, criterionResults } from '#node/accessibility/jis.ts';

const base = { date: '2026-01-01', tools: {}, pages: 1, trials: [], rules: [] };
const result = (number: string, report: Parameters<typeof criterionResults>[0]) =>
  criterionResults(report).find((one) => one.number === number);

describe('the table of JIS X 8341-3:2016', () => {
  it('has the 25 criteria of level A and the 13 of level AA, each once', () => {
    expect(CRITERIA.filter(({ level }) => level === 'A')).toHaveLength(25);
    expect(CRITERIA.filter(({ level }) => level === 'AA')).toHaveLength(13);
    expect(new Set(CRITERIA.map(({ number }) => number)).size).toBe(38);
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
});
