import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import postcss from 'postcss';
import { expect, it } from 'vitest';
import { pagesOf, SITE } from '#support/site.ts';

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

it('every page names the bundle of each styled class it uses', () => {
  const classes = (text: string) =>
    new Set([...text.matchAll(/\.(-?[_a-zA-Z][\w-]*)/g)].map(([, name]) => name));
  const styled = new Map(
    bundles.map((file) => [file, classes(readFileSync(join(SITE.folder, '_astro', file), 'utf8'))]),
  );
  const known = new Set([...styled.values()].flatMap((names) => [...names]));
  const bare = pagesOf(SITE).flatMap(({ file, html }) => {
    const loaded = [...html.matchAll(/<link[^>]*href="[^"]*\/([^"/]+\.css)"/g)];
    const there = new Set(loaded.flatMap(([, bundle]) => [...(styled.get(bundle ?? '') ?? [])]));
    const used = [...html.matchAll(/ class="([^"]+)"/g)].flatMap(([, names]) => names?.split(/\s+/) ?? []);
    return [...new Set(used)]
      .filter((name) => known.has(name) && !there.has(name))
      .map((name) => `${file} .${name}`);
  });
  expect(bare).toEqual([]);
});
