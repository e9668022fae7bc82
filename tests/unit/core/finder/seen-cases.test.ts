import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { markSeen, unseen } from '#core/finder/seen-cases.ts';

const slugs = fc.uniqueArray(fc.stringMatching(/^[a-z0-9]+(-[a-z0-9]+){0,2}$/), { maxLength: 40 });

describe('what a reader has seen', () => {
  it('leaves exactly what came later, in the order given', () => {
    fc.assert(
      fc.property(slugs, fc.nat(40), (all, cut) => {
        expect(unseen(all, markSeen(all.slice(0, cut)))).toEqual(all.slice(cut));
      }),
    );
  });

  it('takes six characters a case', () => {
    const many = Array.from({ length: 10_000 }, (_, number) => `case-${number}`);
    expect(markSeen(many).length).toBe(60_000);
    expect(unseen(['new-one', ...many], markSeen(many))).toEqual(['new-one']);
  });

  it('takes nothing for seen when what is stored is broken', () => {
    expect(unseen(['a', 'b'], 'x')).toEqual(['a', 'b']);
  });
});
