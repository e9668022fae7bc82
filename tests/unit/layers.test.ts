import { describe, expect, it } from 'vitest';
import { importsOf, sourceFiles, violations } from '../support/layers.ts';

const one = (path: string, text: string) => violations([{ path, text }]);

describe('imports', () => {
  it('run one way', () => {
    const files = sourceFiles('src', 'scripts');
    expect(files.length).toBeGreaterThan(100);
    expect(violations(files)).toEqual([]);
  });

  it.each([
    ['src/schema/a.ts', "import { x } from '../domain/dates.ts';"],
    ['src/domain/a.ts', "import type { x } from '../../src/collection/entries.ts';"],
    ['src/domain/case/a.ts', "export * from '../../markdown/parse.ts';"],
    ['src/domain/a.ts', "const fs = await import('node:fs');"],
    ['src/schema/a.ts', "import { z } from 'astro/zod';"],
    ['src/markdown/a.ts', "import { join } from 'node:path';"],
    ['src/markdown/a.ts', "import type { Loader } from 'astro/loaders';"],
    ['src/domain/a.ts', "import { getCollection } from 'astro:content';"],
    ['src/markdown/a.ts', "import { unified } from '@astrojs/markdown-remark';"],
    ['src/collection/a.ts', "import { x } from '../search/client.ts';"],
    ['src/search/a.ts', "import { x } from '../finder/records.ts';"],
    ['src/finder/a.ts', "import { x } from '../data/cases.ts';"],
    ['src/data/a.ts', "import X from '../components/ui/Toc.astro';"],
    ['src/components/ui/A.astro', "---\nimport X from '../../layouts/Base.astro';\n---\n<p></p>"],
    ['src/components/ui/A.astro', "<p></p>\n<script>\n  import '../../pages/data/cases.json.ts';\n</script>"],
    ['src/layouts/A.astro', "---\nimport X from '../pages/index.astro';\n---\n"],
    ['src/build/a.ts', "import X from '../pages/index.astro';"],
    ['scripts/a.ts', "import X from '../src/components/ui/Toc.astro';"],
    ['scripts/lib/a.ts', "import { x } from '../../src/data/cases.ts';"],
    ['src/helpers/a.ts', ''],
  ])('of %s are refused: %s', (path, text) => {
    expect(one(path, text)).toHaveLength(1);
  });

  it.each([
    ['src/domain/a.ts', "import { z } from 'zod';\nimport { x } from '../schema/case.ts';"],
    [
      'src/pages/a.astro',
      "---\nimport X from '../layouts/Base.astro';\n---\n<p>import x from '../../scripts/y.ts'</p>",
    ],
    ['src/domain/a.ts', "// import { x } from '../pages/a.ts';\nexport const text = 'import \"node:fs\"';"],
    ['scripts/lib/a.ts', "import { readFileSync } from 'node:fs';\nimport './lock.ts';"],
  ])('of %s are fine: %s', (path, text) => {
    expect(one(path, text)).toEqual([]);
  });

  it('are read in every form', () => {
    const text = `import a from './a.ts';
import type { B } from './b.ts';
export { c } from './c.ts';
const d = await import('./d.ts');
import './e.ts';
type F = import('./f.ts').F;`;
    expect(importsOf({ path: 'src/x.ts', text }).sort()).toEqual(
      ['a', 'b', 'c', 'd', 'e', 'f'].map((name) => `./${name}.ts`),
    );
  });
});
