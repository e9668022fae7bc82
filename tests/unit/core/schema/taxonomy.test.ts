import { describe, expect, it } from 'vitest';
import { idList, ids, TAXONOMY_NAMES, taxonomySchemas } from '#core/schema/taxonomy.ts';
import { taxonomies } from '#support/content.ts';
import { refused } from '#support/refusals.ts';

const list = (values: unknown, more = {}) => ({ label: '分類', source: '根拠', values, ...more });
const a = { id: 'a', label: 'あ' };

describe('a vocabulary', () => {
  it('of labels is accepted', () => {
    expect(refused(taxonomySchemas.tag, list([a, { id: 'b-2', label: 'い' }]))).toEqual([]);
  });

  it.each([
    ['values', list([])],
    ['label', { source: '根拠', values: [a] }],
    ['source', { label: '分類', values: [a] }],
    ['', list([a], { colour: 'red' })],
    ['values.0', list([{ ...a, colour: 'red' }])],
    ['values.0.id', list([{ ...a, id: 'あ' }])],
    ['values.0.id', list([{ ...a, id: 'a b' }])],
    ['values.0.label', list([{ ...a, label: '' }])],
    ['values.1.id', list([a, { ...a, label: 'い' }])],
  ])('with a faulty %s is refused there', (path, value) => {
    expect(refused(taxonomySchemas.tag, value)).toEqual([path]);
  });

  it.each([
    ['industry', 'jsic', 'Z'],
    ['prefecture', 'code', '1'],
    ['prefecture', 'region', '北陸'],
    ['employees', 'min', -1],
    ['sales', 'below', 1.5],
    ['step', 'number', 0],
    ['period', 'min', '0'],
  ] as const)('%s with a faulty %s is refused', (name, key, wrong) => {
    const [value] = taxonomies[name].values;
    const others = { label: '分類', source: '根拠' };
    expect(refused(taxonomySchemas[name], { ...others, values: [value] })).toEqual([]);
    expect(refused(taxonomySchemas[name], { ...others, values: [{ ...value, [key]: wrong }] })).toEqual([
      `values.0.${key}`,
    ]);
  });

  it('gives its ids in the order of its file', () => {
    expect(ids(list([{ id: 'b', label: 'い' }, a]) as never)).toEqual(['b', 'a']);
    expect(TAXONOMY_NAMES).toHaveLength(22);
  });

  it('gives lists that hold only its own ids, each once', () => {
    const schema = idList({ values: [a, { id: 'b', label: 'い' }] }, 1, 2);
    expect(
      [['a'], ['b', 'a'], [], ['a', 'a'], ['c']].map((value) => schema.safeParse(value).success),
    ).toEqual([true, true, false, false, false]);
  });
});
