import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { slowness, type Written, writtenExpressions } from '#support/regular-expressions.ts';
import { LONG, sampleOf } from '#support/seed.ts';

/** Digests of the expressions that `npm run test:long` has judged; `-u` writes the list anew. */
const JUDGED = 'tests/fixtures/regular-expressions.txt';
const all = writtenExpressions();
const digest = ({ source, flags }: Written) =>
  createHash('sha256').update(`/${source}/${flags}`).digest('hex').slice(0, 16);

test('no text of a stranger makes an expression slower than linear', async () => {
  const judged = new Set(readFileSync(JUDGED, 'utf8').split('\n'));
  const unjudged = all.filter((one) => !judged.has(digest(one)));
  const looked = LONG ? all : [...new Set([...unjudged, ...sampleOf('expressions', all, 2)])];
  const slow: string[] = [];
  for (const one of looked) {
    const text = await slowness(one);
    if (text) slow.push(`${one.place} /${one.source}/${one.flags} on ${text}`);
  }
  expect(slow).toEqual([]);
}, 600_000);

test('the list of judged expressions is that of the source', async () => {
  const list = `${all.map(digest).sort().join('\n')}\n`;
  if (LONG) await expect(list).toMatchFileSnapshot(`../../${JUDGED}`);
  expect(all.length).toBeGreaterThan(300);
});

test('what is quadratic is found', async () => {
  const written = { flags: 'g', place: '' };
  expect(await slowness({ ...written, source: '\\s*\\n' }, 1_000)).toBeDefined();
  expect(await slowness({ ...written, source: '[ab]+c?' }, 1_000)).toBeUndefined();
}, 60_000);
