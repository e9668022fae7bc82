import { expect, test } from 'vitest';
import { readYaml } from '#core/check/source/yaml-source.ts';
import { articleReferences } from '#node/content/article-references.ts';

test('a list names articles where it is read as one; whatever else stands there names none', () => {
  const named = (value: string) =>
    articleReferences('f', readYaml(`values:\n  - id: a\n    knowhow: ${value}\n`), 'values', 'knowhow');
  expect(named('[kiku, kakaku]')).toMatchObject([
    { slug: 'kiku', field: 'values[1].knowhow[1]', line: 3 },
    { slug: 'kakaku', field: 'values[1].knowhow[2]', line: 3 },
  ]);
  for (const value of ['kiku', '[{toString: 0}]', '[[kiku]]', '[null]', '{a: b}'])
    expect(named(value)).toEqual([]);
});
