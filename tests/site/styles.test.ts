import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import postcss from 'postcss';
import { expect, it } from 'vitest';
import { SITE } from '#support/site.ts';

const ORDER = /^@layer (.*);$/m.exec(readFileSync('src/styles/layers.css', 'utf8'))?.[1]?.split(', ');
const bundles = readdirSync(join(SITE.folder, '_astro')).filter((file) => file.endsWith('.css'));

it('has bundles', () => expect(bundles.length).toBeGreaterThan(5));

it.each(bundles)(
  '%s names all layers in their order, whichever bundle comes first, and holds nothing outside them',
  (file) => {
    const { nodes } = postcss.parse(readFileSync(join(SITE.folder, '_astro', file), 'utf8'));
    const outside = nodes.filter(
      (node) => node.type !== 'comment' && (node.type !== 'atrule' || node.name !== 'layer'),
    );
    expect(outside.map(String)).toEqual([]);
    const named = nodes.flatMap((node) => (node.type === 'atrule' ? node.params.split(/\s*,\s*/) : []));
    expect([...new Set(named)]).toEqual(ORDER);
  },
);
