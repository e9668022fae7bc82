import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { change, drop, merge, NOTHING_SAVED, type SavedList, save } from '#core/saved/list.ts';
import { formatSaved, parseSaved } from '#core/saved/parse-saved.ts';
import { formatShared, parseShared } from '#core/saved/share.ts';

const slug = fc.constantFrom('a', 'b-1', 'c', 'mihon-chorikigu');
const step = fc.oneof(
  fc.record({ kind: fc.constant('save' as const), slug }),
  fc.record({ kind: fc.constant('drop' as const), slug }),
  fc.record({ kind: fc.constant('note' as const), slug, text: fc.string() }),
  fc.record({ kind: fc.constant('folder' as const), slug, text: fc.constantFrom('', ' 訪問前 ', '勉強会') }),
);
const list = fc.array(step, { maxLength: 20 }).map((steps) =>
  steps.reduce<SavedList>((now, one) => {
    switch (one.kind) {
      case 'save':
        return save(now, {
          slug: one.slug,
          title: `題名 ${one.slug}`,
          company: '会社',
          savedAt: '2026-11-22',
        });
      case 'drop':
        return drop(now, one.slug);
      case 'note':
        return change(now, one.slug, { note: one.text });
      default:
        return change(now, one.slug, { folder: one.text });
    }
  }, NOTHING_SAVED),
);

describe('the list of saved cases', () => {
  it('holds each case once, and every folder that a case names', () => {
    fc.assert(
      fc.property(list, ({ cases, folders }) => {
        expect(new Set(cases.map((one) => one.slug)).size).toBe(cases.length);
        for (const { folder } of cases) if (folder) expect(folders).toContain(folder);
        expect(new Set(folders).size).toBe(folders.length);
      }),
    );
  });

  it('reads back what it wrote', () => {
    fc.assert(
      fc.property(list, (one) => {
        expect(parseSaved(formatSaved(one))).toEqual({ kind: 'list', list: one, lost: 0 });
      }),
    );
  });

  it('never throws on any text, and tells broken, newer and partly read apart', () => {
    fc.assert(fc.property(fc.string(), (text) => void parseSaved(text)));
    fc.assert(fc.property(fc.json(), (text) => void parseSaved(text)));
    expect(parseSaved('{"version":2,"cases":[]}')).toEqual({ kind: 'newer' });
    expect(parseSaved('[]')).toEqual({ kind: 'broken' });
    const partly = parseSaved('{"version":1,"folders":[],"cases":[{"slug":"a"},{"slug":"../x"},7]}');
    expect(partly).toMatchObject({ kind: 'list', lost: 2, list: { cases: [{ slug: 'a' }] } });
  });

  it('loses nothing when lists are put together, and putting together again changes nothing', () => {
    fc.assert(
      fc.property(list, list, (mine, other) => {
        const both = merge(mine, other);
        for (const one of [...mine.cases, ...other.cases]) {
          const found = both.cases.find(({ slug: name }) => name === one.slug);
          expect(found?.note).toContain(one.note);
        }
        for (const one of mine.cases) {
          if (one.folder)
            expect(both.cases.find(({ slug: name }) => name === one.slug)?.folder).toBe(one.folder);
        }
        expect(merge(both, other)).toEqual(both);
        expect(merge(both, mine)).toEqual(both);
      }),
    );
  });
});

describe('a shared list', () => {
  it('comes back from its address, without notes', () => {
    const shared = { name: '訪問前 & 後', slugs: ['a', 'mihon-chorikigu'] };
    expect(parseShared(`#${formatShared(shared)}`)).toEqual(shared);
    expect(parseShared('#ids=../x,A,a,a,b--c')).toEqual({ name: '', slugs: ['a'] });
    expect(parseShared('#main')).toBeUndefined();
  });
});
