import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { ContentError } from '#node/content/content-error.ts';
import { judgedLoader } from '#node/content/loader.ts';
import { cases, collectionFolder, FULL_CASE, fullCase, labels, otherCase } from '#support/content.ts';

const SLUG = FULL_CASE;
const FILE = `cases/${SLUG}/index.mdx`;

/** The parts of Astro's loader context that the loader uses. */
function context() {
  const stored = new Map<string, { data: { html: string } }>();
  const listeners = new Map<string, (path: string) => void>();
  const store = {
    clear: () => stored.clear(),
    set: (one: { id: string; data: { html: string } }) => stored.set(one.id, one),
  };
  const watcher = {
    add: vi.fn(),
    on: (event: string, listener: (path: string) => void) => listeners.set(event, listener),
  };
  return { stored, listeners, store, watcher, logger: { error: vi.fn() } };
}
const load = (folder: string, given: ReturnType<typeof context>) =>
  judgedLoader('cases', folder, { schema: cases }, labels, '/bansou/').load(given as never);

describe('the loader', () => {
  it('hands over data and HTML, with links under the base path', async () => {
    const given = context();
    const linking = `${fullCase()}\n[手引き](/knowhow/mihon-keikaku/)を読む。\n`;
    const draft = otherCase('下書き').replace('publication: published', 'publication: draft');
    await load(collectionFolder({ [FILE]: linking, 'cases/b/index.mdx': draft }), given);
    expect(given.stored.get(SLUG)?.data.html).toContain('href="/bansou/knowhow/mihon-keikaku/"');
    expect(given.stored.get(SLUG)?.data).toMatchObject({ entry: { city: '見本市' } });
    expect(given.stored.size).toBe(6);
    expect(given.stored.has('b')).toBe(false);
  });

  it('stops at faults, all of them, and stores nothing', async () => {
    const given = context();
    const folder = collectionFolder({
      'cases/a/index.mdx': fullCase().replace('city: 見本市', 'city: 3'),
      'cases/b/index.mdx': `${fullCase()}\nimport "x"\n`,
    });
    const error = await load(folder, given).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(ContentError);
    const files = (error as ContentError).findings.map((one) => one.file);
    expect(files).toContain('cases/a/index.mdx');
    expect(files).toContain('cases/b/index.mdx');
    expect(given.stored.size).toBe(0);
  });

  it('keeps the last good data while a file is being mended, and takes it when it is', async () => {
    const given = context();
    const folder = collectionFolder();
    const file = join(folder, FILE);
    await load(folder, given);
    writeFileSync(file, `${fullCase()}\n{x}\n`);
    const before = given.stored.size;
    given.listeners.get('change')?.(file);
    const told = () =>
      expect(given.logger.error).toHaveBeenCalledWith(expect.stringContaining('mdx/expression'));
    await vi.waitFor(told, 20_000);
    expect(given.stored.size).toBe(before);
    writeFileSync(file, `${fullCase()}\n足した文。\n`);
    given.listeners.get('change')?.(file);
    await vi.waitFor(() => expect(given.stored.get(SLUG)?.data.html).toContain('足した文。'), 20_000);
    given.listeners.get('change')?.(join(folder, 'site.yaml'));
    expect(given.logger.error).toHaveBeenCalledTimes(1);
  });
});
