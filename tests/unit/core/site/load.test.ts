import { describe, expect, it } from 'vitest';
import { imported, loadJson, NotReached, NotReadable } from '#core/site/load.ts';
import { listOf, recordOf } from '#core/site/shape.ts';

const check = recordOf<{ name: string; list: unknown[]; more?: string }>({ name: 'string', list: 'list' });
const get = (answer: () => Response | Promise<Response>) =>
  loadJson('https://example.org/x.json', (value) => check(value, 'x.json'), { fetch: async () => answer() });
/** An answer whose body breaks off. */
const cutOff = () =>
  new Response(
    new ReadableStream({
      pull: (stream) => stream.error(new TypeError('network error')),
    }),
  );

describe('a file of the site', () => {
  it('that is whole is given', async () => {
    expect(await get(() => Response.json({ name: 'a', list: [1] }))).toEqual({ name: 'a', list: [1] });
  });

  it.each([
    ['no connection', () => Promise.reject(new TypeError('Failed to fetch'))],
    ['not there', () => new Response('', { status: 404 })],
    ['a fault of the host', () => new Response('', { status: 500 })],
    ['broken off', cutOff],
  ])('%s: it did not come', async (_what, answer) => {
    await expect(get(answer)).rejects.toBeInstanceOf(NotReached);
  });

  it.each([
    ['no JSON', '<!doctype html>'],
    ['null', 'null'],
    ['a list', '[]'],
    ['a key less', '{"name":"a"}'],
    ['another kind', '{"name":1,"list":[]}'],
    ['no list', '{"name":"a","list":{}}'],
  ])('%s: it came, and is something else', async (_what, body) => {
    await expect(get(() => new Response(body))).rejects.toBeInstanceOf(NotReadable);
  });

  it('a fault of the check is neither', async () => {
    const fault = loadJson('x', () => (undefined as unknown as { a: { b: string } }).a.b, {
      fetch: async () => Response.json({}),
    });
    await expect(fault).rejects.toBeInstanceOf(TypeError);
  });
});

it('lists name the item that is wrong', () => {
  const items = listOf(check);
  expect(() => items([{ name: 'a', list: [] }, { name: 'b' }], 'cards')).toThrow(
    'cards[1]: list is not a list',
  );
});

it.each([
  'Failed to fetch dynamically imported module: https://example.org/a.js',
  'error loading dynamically imported module: https://example.org/a.js',
  'Importing a module script failed.',
])('a module that does not come is not reached, as each browser says it: %s', async (message) => {
  await expect(imported(Promise.reject(new TypeError(message)))).rejects.toBeInstanceOf(NotReached);
});

it('what a module throws while it begins to run stays what it is', async () => {
  const own = new TypeError("Cannot read properties of undefined (reading 'a')");
  await expect(imported(Promise.reject(own))).rejects.toBe(own);
});
