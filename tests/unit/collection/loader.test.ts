import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { ContentError } from '../../../src/collection/content-error.ts';
import { judgedLoader } from '../../../src/collection/loader.ts';
import { cases, contentFolder, labels, realCase } from '../../support/content.ts';

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
  judgedLoader('cases', folder, cases, labels, '/bansou/').load(given as never);

describe('the loader', () => {
  it('hands over data and HTML, with links under the base path', async () => {
    const given = context();
    await load(contentFolder({ 'cases/b/index.mdx': `${realCase()}\n[文](/knowhow/x/)\n` }), given);
    expect([...given.stored.keys()]).toEqual(['b', 'wakuwaku-production']);
    expect(given.stored.get('b')?.data.html).toContain('href="/bansou/knowhow/x/"');
    expect(given.stored.get('b')?.data).toMatchObject({ entry: { city: '金沢市' } });
  });

  it('stops at faults, all of them, and stores nothing', async () => {
    const given = context();
    const folder = contentFolder({
      'cases/a/index.mdx': realCase().replace('city: 金沢市', 'city: 3'),
      'cases/b/index.mdx': `${realCase()}\nimport "x"\n`,
    });
    const error = await load(folder, given).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(ContentError);
    expect((error as ContentError).findings.map((one) => one.file)).toEqual([
      'cases/a/index.mdx',
      'cases/b/index.mdx',
    ]);
    expect(given.stored.size).toBe(0);
  });

  it('keeps the last good data while a file is being mended, and takes it when it is', async () => {
    const given = context();
    const folder = contentFolder();
    const file = join(folder, 'cases/wakuwaku-production/index.mdx');
    await load(folder, given);
    writeFileSync(file, `${realCase()}\n{x}\n`);
    given.listeners.get('change')?.(file);
    expect(given.logger.error).toHaveBeenCalledWith(expect.stringContaining('mdx/expression'));
    expect(given.stored.size).toBe(1);
    writeFileSync(file, `${realCase()}\n足した文。\n`);
    given.listeners.get('change')?.(file);
    expect(given.stored.get('wakuwaku-production')?.data.html).toContain('足した文。');
    given.listeners.get('change')?.(join(folder, 'site.yaml'));
    expect(given.logger.error).toHaveBeenCalledTimes(1);
  });
});
