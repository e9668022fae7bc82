import { describe, expect, it } from 'vitest';
import { collectionSchemas } from '#core/schema/collections.ts';
import { isWithdrawn } from '#core/schema/withdrawn.ts';
import { readTaxonomies } from '#node/content/taxonomies.ts';
import { FIXTURES } from '#support/content.ts';
import { refused } from '#support/refusals.ts';

const schemas = collectionSchemas(readTaxonomies(FIXTURES));
const gone = { publication: 'withdrawn', withdrawnAt: '2026-11-23' };

describe.each(['cases', 'knowhow'] as const)('a withdrawn entry of %s', (name) => {
  const schema = schemas[name].withdrawn;
  if (!schema) throw new Error(`${name} has no schema for what is withdrawn`);

  it('needs to say that it was taken back and when, and nothing else', () => {
    expect(refused(schema, gone)).toEqual([]);
    expect(refused(schema, { ...gone, withdrawnReason: '掲載の根拠を確かめ直すため' })).toEqual([]);
    expect(refused(schema, { ...gone, title: 'まだ残っている題名がここにあります' })).toEqual([]);
    expect(isWithdrawn(gone)).toBe(true);
  });

  it('is checked like everywhere in what is left', () => {
    expect(refused(schema, { ...gone, title: '短い' })).toEqual(['title']);
    expect(refused(schema, { ...gone, withdrawnAt: '2026-02-30' })).toEqual(['withdrawnAt']);
    expect(refused(schema, { ...gone, colour: 'red' })).toEqual(['']);
    // Without its day it is held against the whole schema, which asks for the day.
    expect(isWithdrawn({ publication: 'withdrawn' })).toBe(false);
  });
});
