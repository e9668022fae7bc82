import { expect, it } from 'vitest';
import { readOptions, UsageError } from '#node/command/arguments.ts';

const read = (...args: string[]) =>
  readOptions({
    args,
    options: {
      out: { type: 'string', default: 'dist' },
      only: { type: 'string', default: '' },
      json: { type: 'boolean' },
    },
  });

it('reads what is given, and what is left out', () => {
  expect({ ...read('--out', 'x', '--json').values }).toEqual({ out: 'x', only: '', json: true });
  expect({ ...read('--out=x').values }).toEqual({ out: 'x', only: '' });
});

it.each([
  [['--nonsense'], '「--nonsense」という指定はありません'],
  [['--json=1'], '「--json」の書きかたが違います'],
  [['--out'], '「--out」の書きかたが違います'],
  [['--out='], '--out に続く値がありません'],
  [['more'], '「more」は余分です'],
])('%j is reported in Japanese', (args, shown) => {
  expect(() => read(...args)).toThrow(UsageError);
  expect(() => read(...args)).toThrow(shown);
});
