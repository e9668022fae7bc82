import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { buildSite } from '#node/site/build-site.ts';
import { collectionFolder, otherCase, tempFolder } from '#support/content.ts';

describe('a build of broken content', () => {
  it('tells every fault and leaves the last site as it was', async () => {
    const outDir = tempFolder();
    writeFileSync(join(outDir, 'index.html'), '前のサイト');
    const content = collectionFolder({
      'cases/a/index.mdx': otherCase('甲').replace('city: 見本市', 'city: 3'),
      'cases/b/index.mdx': `${otherCase('乙')}\n<script>alert(1)</script>\n`,
    });
    vi.stubEnv('CONTENT_DIR', content);
    const log = vi.fn();
    try {
      const error = (await buildSite({ outDir, log }).catch((thrown: unknown) => thrown)) as Error;
      expect(error.message).toContain('コンテンツに直すところがあります（2件）。サイトは前のままです');
      expect(error.message).toContain('cases/a/index.mdx:8:7');
      expect(error.message).toContain('cases/b/index.mdx:');
    } finally {
      vi.unstubAllEnvs();
    }
    expect(readdirSync(outDir)).toEqual(['index.html']);
    expect(readFileSync(join(outDir, 'index.html'), 'utf8')).toBe('前のサイト');
    expect(log).not.toHaveBeenCalled();
    expect(existsSync(resolve('.astro/build.lock'))).toBe(false);
  });

  it('tells a faulty setting before anything else', async () => {
    const outDir = tempFolder();
    vi.stubEnv('CONTENT_DIR', 'no-such-folder');
    try {
      await expect(buildSite({ outDir, log: () => {} })).rejects.toThrow('設定 CONTENT_DIR');
    } finally {
      vi.unstubAllEnvs();
    }
    expect(readdirSync(outDir)).toEqual([]);
  });
});
