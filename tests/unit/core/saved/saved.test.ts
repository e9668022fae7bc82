import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { questionKey, questionMark, questionPlace } from '#core/cases/question-key.ts';
import { forget, newlyTaken } from '#core/saved/forget.ts';
import {
  change,
  drop,
  holds,
  itemKey,
  keptPaths,
  move,
  type NewItem,
  NOTHING_SAVED,
  type SavedItem,
  type SavedList,
  save,
  shownIn,
  startVisit,
  takeBack,
} from '#core/saved/list.ts';
import { merge } from '#core/saved/merge.ts';
import { formatSaved, parseSaved } from '#core/saved/parse-saved.ts';
import { formatShared, parseShared } from '#core/saved/share.ts';

const asks = ['十年後、誰が見ていますか', 'いちばん古いお客さまは', 'やめたい仕事は'];
const places = [
  { kind: 'case', slug: 'a' },
  { kind: 'knowhow', slug: 'b-1' },
] as const;
const savedAt = '2026-11-22';
const THINGS: readonly NewItem[] = [
  ...['a', 'b-1', 'mihon-chorikigu'].map((slug) => ({
    kind: 'case' as const,
    slug,
    title: `題名 ${slug}`,
    company: '会社',
    business: '豆腐の製造',
    savedAt,
  })),
  ...places.flatMap((place) =>
    asks.map((ask) => ({
      kind: 'question' as const,
      key: questionKey(place, ask),
      ask,
      origin: 'editorial' as const,
      from: '題名',
      savedAt,
    })),
  ),
];
const thing = fc.constantFrom(...THINGS);
const step = fc.oneof(
  fc.record({ kind: fc.constant('save' as const), thing }),
  fc.record({ kind: fc.constant('drop' as const), thing }),
  fc.record({ kind: fc.constant('note' as const), thing, text: fc.string() }),
  fc.record({
    kind: fc.constant('folder' as const),
    thing,
    text: fc.constantFrom('', ' 訪問前 ', '勉強会'),
  }),
  fc.record({
    kind: fc.constant('move' as const),
    thing,
    way: fc.constantFrom('up' as const, 'down' as const),
    folder: fc.constantFrom('', '訪問前'),
  }),
);
type Step = typeof step extends fc.Arbitrary<infer One> ? One : never;
const steps = fc.array(step, { maxLength: 30 });
function take(list: SavedList, one: Step): SavedList {
  const key = itemKey(one.thing);
  switch (one.kind) {
    case 'save':
      return save(list, one.thing);
    case 'drop':
      return drop(list, key);
    case 'note':
      return change(list, key, { note: one.text });
    case 'folder':
      return change(list, key, { folder: one.text });
    default:
      return move(list, key, one.way, one.folder);
  }
}
const list = steps.map((all) => all.reduce(take, NOTHING_SAVED));
const keysOf = ({ items }: SavedList) => items.map(itemKey);

describe('the one list of cases and questions', () => {
  it('holds every item once with its last note, whatever is done in whatever order', () => {
    fc.assert(
      fc.property(steps, (all) => {
        const twin = new Map<string, string>();
        for (const one of all) {
          const key = itemKey(one.thing);
          if (one.kind === 'save' && !twin.has(key)) twin.set(key, '');
          if (one.kind === 'drop') twin.delete(key);
          if (one.kind === 'note' && twin.has(key)) twin.set(key, [...one.text.toWellFormed()].join(''));
        }
        const made = all.reduce(take, NOTHING_SAVED);
        expect(keysOf(made).toSorted()).toEqual([...twin.keys()].toSorted());
        for (const item of made.items) expect(item.note).toBe(twin.get(itemKey(item)));
      }),
    );
  });

  it('names every folder of its items once', () => {
    fc.assert(
      fc.property(list, ({ items, folders }) => {
        for (const { folder } of items) if (folder) expect(folders).toContain(folder);
        expect(new Set(folders).size).toBe(folders.length);
      }),
    );
  });

  it('moves one item by one place among those shown, and back again; the others keep their order', () => {
    fc.assert(
      fc.property(list, thing, fc.constantFrom('', '訪問前'), (before, one, folder) => {
        const key = itemKey(one);
        const shown = ({ items }: SavedList) =>
          items.filter((item) => !folder || item.folder === folder).map(itemKey);
        const at = shown(before).indexOf(key);
        const up = move(before, key, 'up', folder);
        if (at < 1) expect(up).toBe(before);
        else expect(shown(move(up, key, 'down', folder))).toEqual(shown(before));
        if (at > 0) expect(shown(up).indexOf(key)).toBe(at - 1);
        const rest = (now: SavedList) => keysOf(now).filter((other) => other !== key);
        expect(rest(up)).toEqual(rest(before));
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
    expect(parseSaved('{"version":3,"things":{}}')).toEqual({ kind: 'newer' });
    for (const text of ['[]', '{"version":2,"cases":[]}', '{"version":1,"items":[]}', '{"items":[]}'])
      expect(parseSaved(text)).toEqual({ kind: 'broken' });
    const key = questionKey({ kind: 'case', slug: 'a' }, '問い');
    const partly = parseSaved(
      JSON.stringify({
        version: 2,
        items: [
          { kind: 'case', slug: 'a' },
          { kind: 'case', slug: '../x' },
          { kind: 'question', key, ask: '問い', origin: 'told' },
          { kind: 'question', key: 'case/a/../x', ask: '問い' },
          { kind: 'song', slug: 'a' },
          7,
        ],
      }),
    );
    expect(partly).toMatchObject({
      kind: 'list',
      lost: 4,
      list: {
        items: [
          { kind: 'case', slug: 'a', title: 'a' },
          { kind: 'question', key, origin: 'editorial' },
        ],
      },
    });
  });

  it('loses nothing when lists are put together, and putting together again changes nothing', () => {
    fc.assert(
      fc.property(list, list, (mine, other) => {
        const both = merge(mine, other);
        expect(keysOf(both).slice(0, mine.items.length)).toEqual(keysOf(mine));
        expect(new Set(keysOf(both)).size).toBe(both.items.length);
        const found = (item: SavedList['items'][number]) =>
          both.items.find((one) => itemKey(one) === itemKey(item));
        for (const item of [...mine.items, ...other.items]) expect(found(item)?.note).toContain(item.note);
        for (const item of mine.items) if (item.folder) expect(found(item)?.folder).toBe(item.folder);
        expect(merge(both, other)).toEqual(both);
        expect(merge(both, mine)).toEqual(both);
      }),
    );
  });

  it('names the pages to keep for the way, each once', () => {
    fc.assert(
      fc.property(list, (one) => {
        const kept = keptPaths(one);
        expect(new Set(kept).size).toBe(kept.length);
        for (const item of one.items)
          expect(kept).toContain(
            itemKey(item).startsWith('knowhow/') ? '/knowhow/b-1/' : `/cases/${itemKey(item).split('/')[1]}/`,
          );
      }),
    );
  });
});

describe('lists of earlier versions', () => {
  const text = readFileSync(new URL('earlier/version-1.json', import.meta.url), 'utf8');
  const written = JSON.parse(text) as { folders: string[]; cases: Record<string, string>[] };

  it('come along whole: cases in their order, folders with the empty one, notes to the letter', () => {
    const read = parseSaved(text);
    expect(read).toMatchObject({ kind: 'list', lost: 0, list: { version: 2, folders: written.folders } });
    if (read.kind !== 'list') return;
    expect(read.list.items).toEqual(written.cases.map((one) => ({ kind: 'case', business: '', ...one })));
    expect(parseSaved(formatSaved(read.list))).toEqual(read);
  });

  it('see in a list of today one that they must not write over', () => {
    // As the first version looked: for its cases, then at the number.
    const now = JSON.parse(formatSaved(NOTHING_SAVED)) as { cases: unknown; version: number };
    expect(Array.isArray(now.cases)).toBe(true);
    expect(now.version).toBeGreaterThan(1);
  });
});

describe('the key of a question', () => {
  it('follows its words, not its place on the page, and leads back to the page', () => {
    const key = questionKey({ kind: 'knowhow', slug: 'b-1' }, asks[0] as string);
    expect(questionPlace(key)).toEqual({
      kind: 'knowhow',
      slug: 'b-1',
      mark: questionMark(asks[0] as string),
    });
    expect(new Set(asks.map(questionMark)).size).toBe(asks.length);
    fc.assert(fc.property(fc.string(), (ask) => void expect(questionMark(ask)).toMatch(/^[a-z0-9]{7}$/)));
    fc.assert(fc.property(fc.string(), (text) => void questionPlace(text)));
  });
});

describe('a shared list', () => {
  it('comes back from its address in its order, without notes', () => {
    fc.assert(
      fc.property(list, fc.constantFrom('', '訪問前 & 後'), (one, name) => {
        const shared = { name, keys: keysOf(one) };
        expect(parseShared(`#${formatShared(shared)}`)).toEqual(shared.keys.length ? shared : undefined);
        for (const { note } of one.items)
          if (note.length > 20) expect(decodeURIComponent(formatShared(shared))).not.toContain(note);
      }),
    );
  });

  it('is read from every address of before, and from what anybody wrote', () => {
    const before = '#list=%E8%A8%AA%E5%95%8F%E5%89%8D+%26+%E5%BE%8C&ids=mihon-chorikigu%2Cmihon-kaji';
    expect(parseShared(before)).toEqual({
      name: '訪問前 & 後',
      keys: ['case/mihon-chorikigu', 'case/mihon-kaji'],
    });
    expect(parseShared('#ids=../x,A,a,a,b---c,a.x,a.0000000.k.z')).toEqual({
      name: '',
      keys: ['case/a', 'knowhow/a/0000000'],
    });
    expect(parseShared('#main')).toBeUndefined();
    fc.assert(fc.property(fc.string(), (text) => void parseShared(text)));
    expect(holds(NOTHING_SAVED, 'case/a')).toBe(false);
  });
});

describe('what a site has taken back', () => {
  const list = THINGS.reduce((all, item) => save(all, item), NOTHING_SAVED);
  const noted = change(list, 'case/a', { note: 'わたしのメモ', folder: '訪問前' });

  it('is forgotten word by word; notes, folders and order stay, and so does all else', () => {
    const after = forget(noted, new Set(['case/a']));
    expect(after.items.map(itemKey)).toEqual(noted.items.map(itemKey));
    for (const [at, item] of after.items.entries()) {
      const before = noted.items[at];
      if (!itemKey(item).startsWith('case/a')) expect(item).toBe(before);
      else expect(item).toMatchObject({ note: before?.note, folder: before?.folder });
    }
    const text = formatSaved(after);
    expect(text).toContain('わたしのメモ');
    expect(text).not.toContain('題名 a');
    expect(parseSaved(text)).toEqual({ kind: 'list', list: after, lost: 0 });
    expect(forget(after, new Set(['case/a']))).toBe(after);
    expect(forget(noted, new Set(['case/other']))).toBe(noted);
  });

  it('is told once, and only where there is something to tell', () => {
    // A list that is read anew is never the same object: only what changes in it counts.
    expect(newlyTaken(structuredClone(noted), new Set())).toBe(0);
    expect(newlyTaken(noted, new Set(['case/other']))).toBe(0);
    const one = forget(noted, new Set(['case/a']));
    expect(newlyTaken(noted, new Set(['case/a']))).toBe(1);
    expect(newlyTaken(one, new Set(['case/a']))).toBe(0);
    expect(newlyTaken(one, new Set(['case/a', 'knowhow/b-1']))).toBe(1);
  });
});

describe('a new visit', () => {
  const saved = THINGS.slice(0, 4).reduce(save, NOTHING_SAVED);
  const ofWhom = { folder: '', note: '' };

  it('puts all that lies here away, keeps it whole, and leaves an empty list', () => {
    const [first] = saved.items;
    const noted = change(saved, itemKey(first as SavedItem), { note: '三代目に', folder: '勉強会' });
    const { list, folder } = startVisit(noted, '2026年11月28日までの訪問');
    expect(shownIn(list, '')).toEqual([]);
    expect(shownIn(list, folder).map(itemKey)).toEqual(noted.items.map(itemKey));
    expect(list.items[0]?.note).toBe('三代目に');
    expect(list.folders).toEqual([folder]);
    expect(parseSaved(formatSaved(list))).toEqual({ kind: 'list', list, lost: 0 });
    expect(shownIn(takeBack(list, folder), '').length).toBe(4);
  });

  it('a second one of the same day gets a name of its own, and holds only what came since', () => {
    const one = startVisit(saved, '今日');
    const two = startVisit(save(one.list, THINGS[5] as NewItem), '今日');
    expect(two.folder).toBe('今日（2）');
    expect(shownIn(two.list, two.folder)).toEqual([{ ...THINGS[5], ...ofWhom, folder: two.folder }]);
    expect(shownIn(two.list, one.folder)).toHaveLength(4);
    expect(move(two.list, itemKey(THINGS[5] as NewItem), 'down')).toBe(two.list);
  });

  it('what another browser has put away stays so when it is read in', () => {
    const { list, folder } = startVisit(saved, '前');
    expect(shownIn(merge(NOTHING_SAVED, list), '')).toEqual([]);
    expect(shownIn(merge(NOTHING_SAVED, list), folder)).toHaveLength(4);
  });
});
