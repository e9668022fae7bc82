import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { checkData } from '#core/check/source/schema-findings.ts';
import { readYaml } from '#core/check/source/yaml-source.ts';
import { isRecord, textAt, valueAt } from '#core/schema/plain-data.ts';

describe('the value at a path', () => {
  it('is what stands there, in groups and lists', () => {
    const data = { a: [{ b: 'x' }], n: 0, e: null };
    expect(valueAt(data, 'a', 0, 'b')).toBe('x');
    expect(valueAt(data, 'n')).toBe(0);
    expect(valueAt(data, 'e')).toBe(null);
    expect(valueAt(data)).toBe(data);
    expect(textAt(data, 'a', 0, 'b')).toBe('x');
    expect(textAt(data, 'n')).toBeUndefined();
  });

  it('is nothing where every object has something of its own accord', () => {
    for (const key of Object.getOwnPropertyNames(Object.prototype)) {
      expect(valueAt({}, key)).toBeUndefined();
      expect(valueAt({ a: {} }, 'a', key)).toBeUndefined();
      expect(valueAt(['x'], key)).toBeUndefined();
    }
    expect(valueAt('text', 'length')).toBeUndefined();
    expect(valueAt(['x'], 'map')).toBeUndefined();
  });

  it('is found again wherever it was put', () => {
    const key = fc.constantFrom('a', 'b', '__proto__', 'constructor', 'toString');
    fc.assert(
      fc.property(fc.array(key, { minLength: 1, maxLength: 5 }), fc.jsonValue(), (path, value) => {
        const data = path.reduceRight<unknown>((inner, one) => Object.fromEntries([[one, inner]]), value);
        expect(valueAt(data, ...path)).toEqual(value);
      }),
    );
  });

  it('tells a field that is missing, though every object has one of that name', () => {
    const schema = z.strictObject({ constructor: z.string() });
    const { findings } = checkData('x.yaml', readYaml('{}'), schema, new Map());
    expect(findings.map(({ rule }) => rule)).toEqual(['schema/required']);
  });
});

describe('a record', () => {
  it.each([
    [{}, true],
    [{ a: 1 }, true],
    [[], false],
    [null, false],
    ['x', false],
    [undefined, false],
  ])('%j: %s', (value, expected) => {
    expect(isRecord(value)).toBe(expected);
  });
});
