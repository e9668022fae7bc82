import { describe, expect, it } from 'vitest';
import { isLocal, isPlaceholder, type Next, Stopped, stops } from '#node/release/guards.ts';
import type { Manifest } from '#node/release/manifest.ts';

const SITE = {
  name: '介護の伴走',
  url: 'https://kaigo.test',
  base: '/bansou/',
  repository: 'https://github.com/kaigo/bansou',
  contact: 'https://kaigo.test/contact',
};
const pages = (many: number) =>
  Object.fromEntries(Array.from({ length: many }, (_, n) => [`${n}/index.html`, { size: 1, sha256: 'x' }]));
const live = (counts: Record<string, number>, many: number, site = SITE): Manifest => ({
  id: '',
  releasedAt: '',
  commit: '',
  dirty: false,
  siteHash: '',
  versions: {},
  counts,
  site,
  files: { ...pages(many), 'a.css': { size: 1, sha256: 'x' } },
});
const next = (counts: Record<string, number>, many: number, site = SITE): Next => ({
  counts,
  pages: many,
  site,
  republished: [],
});
const names = (found: ReturnType<typeof stops>) => found.map(({ name }) => name);

describe('what is live and shrinks', () => {
  it.each([
    // A tenth less is still let through, one more is not; growing never stops.
    [100, 90, []],
    [100, 89, ['SHRINK']],
    [88, 70, ['SHRINK']],
    [9, 9, []],
    [9, 8, ['SHRINK']],
    [10, 200, []],
    [1, 0, ['SHRINK']],
  ])('%i cases, then %i', (before, after, wanted) => {
    expect(names(stops(live({ cases: before }, 5), next({ cases: after }, 5)))).toEqual(wanted);
    expect(names(stops(live({ cases: 1 }, before), next({ cases: 1 }, after)))).toEqual(wanted);
  });

  it('tells both numbers, and how to go on', () => {
    const found = stops(live({ cases: 88 }, 351), next({ cases: 70 }, 300));
    const { message } = new Stopped(found);
    expect(message).toContain('公開中の事例が 88件から 70件に減ります');
    expect(message).toContain('ページが 351ページから 300ページに減ります');
    expect(message.match(/--yes-I-mean SHRINK/g)).toHaveLength(1);
    expect(message).toContain('公開中の版は前のままです');
  });
});

it('another name, address or path than that of what is live', () => {
  const same = next({}, 1);
  expect(stops(live({}, 1), same)).toEqual([]);
  for (const other of [{ name: '別のサイト' }, { url: 'https://other.test' }, { base: '/' }])
    expect(names(stops(live({}, 1, { ...SITE, ...other }), same))).toEqual(['OTHER-SITE']);
  // Before releases told it, nothing can be compared.
  const { site, ...old } = live({}, 1);
  expect(site && stops(old, same)).toEqual([]);
});

it('an address that only this machine or its network can open', () => {
  for (const host of [
    'localhost:4321',
    '127.0.0.1',
    '[::1]',
    '0.0.0.0',
    'mac.local',
    '192.168.1.2',
    '10.0.0.1',
  ])
    expect(isLocal(`http://${host}`), host).toBe(true);
  for (const host of ['kaigo.test', '8.8.8.8', '172.32.0.1', 'localhost.jp', '100.1.1.1'])
    expect(isLocal(`https://${host}`), host).toBe(false);
  expect(names(stops(undefined, next({}, 1, { ...SITE, url: 'http://localhost:4321' })))).toEqual(['LOCAL']);
});

it('a repository or a contact that is still the example', () => {
  for (const url of [
    'https://example.org/bansou-platform',
    'https://www.example.com',
    'https://x.invalid/a',
    'mailto:a@example.org',
  ])
    expect(isPlaceholder(url), url).toBe(true);
  for (const url of ['https://github.com/a/b', 'https://kaigo.test', 'https://example.co.jp', 'mailto:a@b.c'])
    expect(isPlaceholder(url), url).toBe(false);
  const both = { ...SITE, contact: 'https://kaigo.test/x mailto:a@example.org' };
  expect(names(stops(undefined, next({}, 1, both)))).toEqual(['PLACEHOLDER']);
  const found = stops(undefined, next({}, 1, { ...SITE, contact: 'https://example.org/x' }));
  expect(found.map(({ message }) => message).join()).toContain(
    'site.yaml の contact が https://example.org/x',
  );
});

it('what was withdrawn and comes again', () => {
  const found = stops(live({}, 1), { ...next({}, 1), republished: ['/cases/x/'] });
  expect(names(found)).toEqual(['REPUBLISH']);
});
