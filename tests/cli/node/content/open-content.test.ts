import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { facetValues } from '#core/finder/facets.ts';
import { ContentError } from '#node/content/content-error.ts';
import { encodeMedia } from '#node/content/media.ts';
import { openContent, requireSound } from '#node/content/open-content.ts';
import { collectionFolder, FULL_CASE, fullCase, otherCase, tempFolder } from '#support/content.ts';

const FILE = `cases/${FULL_CASE}/index.mdx`;
beforeEach(() => {
  vi.stubEnv('CACHE_DIR', tempFolder());
});
afterEach(() => {
  vi.unstubAllEnvs();
});

describe('the one record', () => {
  it('has data, HTML with links under the base path, facets and drafts', async () => {
    const linking = `${fullCase()}\n[手引き](/knowhow/mihon-keikaku/)を読む。\n`;
    const draft = otherCase('下書き').replace('publication: published', 'publication: draft');
    const content = await openContent(collectionFolder({ [FILE]: linking, 'cases/b/index.mdx': draft }), {
      base: '/bansou/',
    });
    const entry = content.cases.find(({ slug }) => slug === FULL_CASE);
    expect(entry?.html).toContain('href="/bansou/knowhow/mihon-keikaku/"');
    expect(entry?.data.city).toBe('見本市');
    expect(entry?.facets).toEqual(entry && facetValues(entry.data, content.taxonomies, entry.letters));
    expect(content.cases.find(({ slug }) => slug === 'b')).toMatchObject({ draft: true, facets: {} });
  });

  it('leaves faulty entries out and tells their faults, all of them; a build would not pass', async () => {
    const content = await openContent(
      collectionFolder({
        'cases/a/index.mdx': fullCase().replace('city: 見本市', 'city: 3'),
        'cases/b/index.mdx': `${fullCase()}\nimport "x"\n`,
        'taxonomy/glossary.yaml': 'terms: 3\n',
      }),
    );
    expect(content.cases.map(({ slug }) => slug)).not.toContain('a');
    const files = content.findings.map(({ file }) => file);
    expect(files).toEqual(
      expect.arrayContaining(['cases/a/index.mdx', 'cases/b/index.mdx', 'taxonomy/glossary.yaml']),
    );
    expect(() => requireSound(content)).toThrow(ContentError);
    expect(() => content.glossary).toThrow(ContentError);
    expect(content.taxonomies.wall.values.length).toBe(5);
  });

  it.each(['cases', 'knowhow'] as const)(
    'holds %s that are scheduled as drafts until their day',
    async (kind) => {
      const own = kind === 'cases' ? FILE : 'knowhow/mihon-keikaku/index.mdx';
      const before = readFileSync(join(collectionFolder(), own), 'utf8');
      const text = before
        .replace(/^publication: .*$/m, 'publication: scheduled')
        .replace(/^publishedAt: .*$/m, 'publishedAt: "2026-12-10"')
        .replace(/^(?:updatedAt|reviewedAt): .*\n/gm, '');
      const folder = collectionFolder({ [own]: text });
      const on = async (day: string) => {
        vi.stubEnv('BUILD_DAY', day);
        const content = await openContent(folder);
        const { draft, comes, data } = content[kind].find(({ file }) => file === own) ?? {};
        return { day: content.day, draft, comes, publication: data?.publication };
      };
      expect(await on('2026-12-09')).toEqual({
        day: '2026-12-09',
        draft: true,
        comes: '2026-12-10',
        publication: 'draft',
      });
      const come = { draft: false, comes: undefined, publication: 'published' };
      expect(await on('2026-12-10')).toEqual({ day: '2026-12-10', ...come });
      expect((await on('2026-12-09')).draft).toBe(true);
      vi.stubEnv('BUILD_DAY', '2026-13-01');
      await expect(openContent(folder)).rejects.toThrow('BUILD_DAY');
    },
  );

  it('is the same read cold, from the cache, and from the opening before', async () => {
    const folder = collectionFolder({ 'cases/a/index.mdx': fullCase().replace('city: 見本市', 'city: 3') });
    const cold = await openContent(folder);
    expect(await openContent(folder)).toEqual(cold);
    expect(await openContent(folder, { before: cold })).toEqual(cold);
    expect(await openContent(folder, { day: '2001-01-01' })).not.toEqual(cold);
    expect((await openContent(folder, { base: '/b/' })).cases).not.toEqual(cold.cases);
  });

  it('after one edit, judges the one entry anew: also when only a neighbour of its file changed', async () => {
    const folder = collectionFolder();
    const before = await openContent(folder);
    const changed = async () => {
      const now = await openContent(folder, { before });
      return now.cases.filter((entry) => !before.cases.includes(entry)).map(({ slug }) => slug);
    };
    expect(await changed()).toEqual([]);
    writeFileSync(join(folder, `cases/${FULL_CASE}/memo.txt`), 'x');
    expect(await changed()).toEqual([FULL_CASE]);
    expect((await openContent(folder, { before })).findings.map(({ rule }) => rule)).toContain(
      'content/file',
    );
  });

  it('judges everything anew when a vocabulary changed', async () => {
    const folder = collectionFolder();
    const before = await openContent(folder);
    writeFileSync(join(folder, 'taxonomy/tag.yaml'), 'label: タグ\nsource: なし\nvalues: []\n');
    const now = await openContent(folder, { before });
    expect(now.findings.length).toBeGreaterThan(before.findings.length);
  });
});

describe('a picture', () => {
  it('is shown as it will be encoded, and not encoded if it changed since it was judged', async () => {
    const folder = collectionFolder({ [FILE]: `${fullCase()}\n![作業台に並んだ道具](./photo.jpg)\n` });
    const home = join(folder, 'cases', FULL_CASE);
    const photo = (background: string) =>
      sharp({ create: { width: 600, height: 400, channels: 3, background } })
        .jpeg()
        .toBuffer();
    writeFileSync(join(home, 'photo.jpg'), await photo('#448866'));
    const { cases, findings } = await openContent(folder);
    expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
    const entry = cases.find(({ slug }) => slug === FULL_CASE);
    const [media] = entry?.media ?? [];
    if (!media) throw new Error('no picture');
    for (const { srcset } of media.view.sources)
      for (const { src } of srcset) expect(entry?.html).toContain(src);
    const made = await encodeMedia(home, media);
    expect([...made.keys()]).toEqual(media.names);
    for (const [name, bytes] of made) {
      const { width, format } = await sharp(bytes).metadata();
      expect(`${width}.${format === 'heif' ? 'avif' : format}`).toBe(name.split('-')[1]);
    }
    expect(await encodeMedia(home, media)).toEqual(made);
    writeFileSync(join(home, 'photo.jpg'), await photo('#884466'));
    await expect(encodeMedia(home, media)).rejects.toThrow('確かめたあとで変わりました');
  });
});
