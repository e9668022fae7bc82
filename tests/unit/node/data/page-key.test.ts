import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { afterEach, expect, it, test, vi } from 'vitest';
import { type Content, openContent } from '#node/content/open-content.ts';
import { digest, keyed } from '#node/data/page-key.ts';
import { declaredOf, ofContent, shareContent } from '#node/site/this-run.ts';
import { FIXTURES } from '#support/content.ts';

afterEach(() => shareContent(undefined));
const opened = (day: string) => shareContent({ day, glossary: [] } as unknown as Content);
const page = (text: string) => ({ params: { slug: 'a' }, props: { text } });

test.for([
  [{ a: 1 }, { a: '1' }],
  [{ a: undefined }, {}],
  [{ a: null }, { a: undefined }],
  [['a,b'], ['a', 'b']],
  [
    [['a'], 'b'],
    ['a', ['b']],
  ],
  [{ a: 'x","b":"y' }, { a: 'x', b: 'y' }],
  [new Map([['a', 1]]), new Map([['a', 2]])],
  [new Set(['a']), ['a']],
  [
    { revision: '1', html: 'a' },
    { revision: '1', html: 'b' },
  ],
  [{ deep: [{ deep: { of: 1 } }] }, { deep: [{ deep: { of: 2 } }] }],
] as const)('two values have two digests: %o, %o', ([one, other]) => {
  expect(digest(one)).not.toBe(digest(other));
  expect(digest(structuredClone(one))).toBe(digest(one));
});

it('says so of what it cannot see into', () => {
  expect(() => digest({ at: new Date(0) })).toThrow('Date');
});

it('gives another key for other props and other answers, and the same for the same', () => {
  const asked = ofContent(({ day }) => day);
  const keysFor = (day: string, ...texts: string[]) => {
    opened(day);
    return keyed([asked], texts.map(page)).map(({ cacheKey }) => cacheKey);
  };
  const [one, other] = keysFor('1', 'a', 'b');
  expect(other).not.toBe(one);
  expect(keysFor('1', 'a')).toEqual([one]);
  expect(keysFor('2', 'a')).not.toEqual([one]);
});

it('knows what a page said that it asks for', () => {
  opened('1');
  const asked = ofContent(({ day }) => day);
  const [{ cacheKey } = { cacheKey: '' }] = keyed([asked], [page('a')]);
  expect(declaredOf(cacheKey)?.has(asked)).toBe(true);
  expect(declaredOf('never')).toBe(undefined);
});

it('is never passed by: no module of the data layer takes a case along as it is loaded', async () => {
  const held = await openContent(FIXTURES);
  const whole = new Set<PropertyKey>(['cases', 'checks', 'findings', 'files']);
  vi.stubEnv('CONTENT_DIR', FIXTURES);
  shareContent(
    new Proxy(held, {
      get(content, name) {
        if (whole.has(name)) throw new Error(`${String(name)} is asked for outside of a page`);
        return Reflect.get(content, name);
      },
    }),
  );
  vi.resetModules();
  const modules = readdirSync('src/node/data');
  expect(modules.length).toBeGreaterThan(20);
  for (const name of modules) await import(resolve('src/node/data', name));
  // It would have been seen.
  const { publishedCases } = (await import('#node/data/cases.ts')) as typeof import('#node/data/cases.ts');
  expect(() => publishedCases()).toThrow('cases is asked for outside of a page');
  vi.unstubAllEnvs();
});
