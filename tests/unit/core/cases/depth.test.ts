import { describe, expect, it } from 'vitest';
import { actLetters, depthOf, LEAST_ACTS, MOST_BRIEF } from '#core/cases/depth.ts';
import { aCase } from '#support/content.ts';

const acts = (...lengths: number[]) =>
  lengths.map((length, index) => ({ text: String(index % 10).repeat(length) }));

describe('読みどころ', () => {
  it.each([
    ['acts at some length', { supporterActs: acts(60, 60) }, 100, 'support'],
    ['one character less', { supporterActs: acts(60, 59) }, 800, 'company'],
    ['the same in a short case', { supporterActs: acts(60, 59) }, 400, 'brief'],
    ['no acts', {}, 401, 'company'],
    ['no acts, a short body', {}, 400, 'brief'],
    ['nobody supported', { supporter: { type: 'self' }, supporterActs: acts(150) }, 800, 'company'],
    ['nobody supported, a short body', { supporter: { type: 'self' }, supporterActs: acts(150) }, 1, 'brief'],
    ['in preparation', { publication: 'upcoming', supporterActs: acts(150) }, 800, undefined],
  ] as const)('%s', (_, changes, letters, depth) => {
    expect(depthOf(aCase(changes), letters)).toBe(depth);
  });

  it('counts characters, not spaces, and a letter of two halves once', () => {
    expect(actLetters({ supporterActs: [{ text: '二 度　訪ねた' }, { text: '𠮷野家で' }] })).toBe(9);
    expect([LEAST_ACTS, MOST_BRIEF]).toEqual([120, 400]);
  });
});
