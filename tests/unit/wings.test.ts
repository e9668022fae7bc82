import { describe, expect, it } from 'vitest';
import { circles } from '../../scripts/house/graph.ts';
import { importsOf, scriptImportsOf, sourceFiles } from '../../scripts/house/imports.ts';
import { violations } from '../../scripts/house/wings.ts';

const one = (path: string, text: string) => violations([{ path, text }]);

describe('imports', () => {
  const files = sourceFiles('src', 'scripts', 'bench');

  it('run one way: core ← node, core ← browser, nothing between node and browser', () => {
    expect(files.length).toBeGreaterThan(100);
    expect(violations(files)).toEqual([]);
  });

  it('run in no circle, type-only ones included', () => {
    expect(circles(files)).toEqual([]);
  });

  it.each([
    ['src/core/a.ts', "import type { x } from '#node/content/entries.ts';"],
    ['src/core/cases/a.ts', "export * from '../../browser/dom/a.ts';"],
    ['src/core/a.ts', "const fs = await import('node:fs');"],
    ['src/core/schema/a.ts', "import { z } from 'astro/zod';"],
    ['src/core/a.ts', "import { getCollection } from 'astro:content';"],
    ['src/core/a.ts', "import { unified } from '@astrojs/markdown-remark';"],
    ['src/browser/a.ts', "import { x } from '#node/data/cases.ts';"],
    ['src/browser/a.ts', "import { join } from 'node:path';"],
    ['src/node/a.ts', "import { x } from '#browser/dom/notice.ts';"],
    ['src/node/data/a.ts', "import X from '#components/page/Toc.astro';"],
    ['src/components/page/A.astro', "---\nimport X from '#layouts/Base.astro';\n---\n<p></p>"],
    ['src/components/page/A.astro', "---\nimport X from '#browser/dom/notice.ts';\n---\n<p></p>"],
    [
      'src/components/page/A.astro',
      "<p></p>\n<script>\n  import '../../pages/data/cases.json.ts';\n</script>",
    ],
    ['src/components/page/A.astro', "<p></p>\n<script>\n  import '#node/data/cases.ts';\n</script>"],
    ['src/layouts/A.astro', "---\nimport X from '../pages/index.astro';\n---\n"],
    ['scripts/a.ts', "import X from '#components/page/Toc.astro';"],
    ['scripts/a.ts', "import { x } from '#browser/dom/notice.ts';"],
    ['src/core/check/source/a.ts', "import { x } from '../../../core/text/b.ts';"],
    ['src/helpers/a.ts', ''],
  ])('of %s are refused: %s', (path, text) => {
    expect(one(path, text)).toHaveLength(1);
  });

  it.each([
    ['src/core/a.ts', "import { z } from 'zod';\nimport { x } from './schema/case.ts';"],
    [
      'src/pages/a.astro',
      "---\nimport X from '#layouts/Base.astro';\n---\n<p>import x from '#browser/y.ts'</p>",
    ],
    ['src/pages/a.astro', "<p></p>\n<script>\n  import '#browser/page/b.ts';\n</script>"],
    ['src/core/a.ts', "// import { x } from '../pages/a.ts';\nexport const text = 'import \"node:fs\"';"],
    ['src/node/a.ts', "import { readFileSync } from 'node:fs';\nimport './lock.ts';\nimport '#core/a.ts';"],
  ])('of %s are fine: %s', (path, text) => {
    expect(one(path, text)).toEqual([]);
  });

  it('that run in a circle are found, also when they carry only a type', () => {
    const a = { path: 'src/core/a.ts', text: "import type { B } from './b.ts';" };
    const b = { path: 'src/core/b.ts', text: "import { c } from '#core/c.ts';" };
    const c = { path: 'src/core/c.ts', text: "export * from './a.ts';" };
    expect(circles([a, b, c])).toEqual([
      ['src/core/a.ts', 'src/core/b.ts', 'src/core/c.ts', 'src/core/a.ts'],
    ]);
    expect(circles([a, b])).toEqual([]);
  });

  it('are read in every form', () => {
    const text = `import a from './a.ts';
import type { B } from './b.ts';
export { c } from './c.ts';
const d = await import('./d.ts');
import './e.ts';
type F = import('./f.ts').F;`;
    const names = importsOf({ path: 'src/x.ts', text }).map(({ name }) => name);
    expect(names.sort()).toEqual(['a', 'b', 'c', 'd', 'e', 'f'].map((name) => `./${name}.ts`));
    const page = {
      path: 'src/pages/x.astro',
      text: "---\nimport a from '#core/a.ts';\n---\n<script>\nimport '#browser/b.ts';\n</script>",
    };
    expect(importsOf(page)).toEqual([{ name: '#core/a.ts', target: 'src/core/a.ts' }]);
    expect(scriptImportsOf(page)).toEqual([{ name: '#browser/b.ts', target: 'src/browser/b.ts' }]);
  });
});
