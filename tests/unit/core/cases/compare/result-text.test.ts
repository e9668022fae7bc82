import { expect, test } from 'vitest';
import { resultText } from '#core/cases/compare/result-text.ts';

const side = (figure: string, at = '') => ({ figure, at });

test.for([
  [side('4割', '2019年'), side('5割', '2021年'), '', '4割（2019年） → 5割（2021年）'],
  [side('13億円', '2019年'), side('15億円', '2021年'), '15%増', '13億円（2019年） → 15億円（2021年） 15%増'],
  [side('―', '2019年'), side('―', '2021年'), '34%増', '34%増（2019年→2021年）'],
  [side('―'), side('30以上'), '都府県', '30以上 都府県'],
  [side('―'), side('―'), '100余り', '100余り'],
  [side(''), side(''), '', ''],
] as const)('%o → %o, %s: %s', ([before, after, note, line]) => {
  expect(resultText(before, after, note)).toBe(line);
});
