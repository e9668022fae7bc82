import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { PageParts } from '#core/site/page-parts.ts';
import { sourceFiles } from '../../../../scripts/house/imports.ts';

const some = new PageParts('some-thing', 'Some.astro', { list: 'data-some-list', title: 'data-field=title' });

it('a part is marked and found by the same name', () => {
  expect(some.names).toEqual(['list', 'title']);
  expect(some.mark('list')).toEqual({ 'data-some-list': '' });
  expect(some.mark('list', 3)).toEqual({ 'data-some-list': '3' });
  expect(some.mark('title')).toEqual({ 'data-field': 'title' });
  expect(some.selector('list')).toBe('[data-some-list]');
  expect(some.selector('list', 'a')).toBe('[data-some-list="a"]');
  expect(some.selector('title')).toBe('[data-field="title"]');
});

describe('the seam between pages and scripts', () => {
  const files = sourceFiles('src').filter(({ path }) => !path.startsWith('src/core/site/'));
  const scripts = files.filter(({ path }) => path.startsWith('src/browser/'));

  it('has every part named on both sides', async () => {
    const folder = 'src/core/site';
    const names = readdirSync(folder).filter((name) => /-parts\.ts$/.test(name) && name !== 'page-parts.ts');
    const modules = await Promise.all(names.map((name) => import(join(process.cwd(), folder, name))));
    const tables = modules.flatMap((module) => Object.entries<PageParts<string>>(module));
    expect(tables.length).toBeGreaterThan(15);
    const lacking = tables.flatMap(([table, parts]) => {
      const users = files.filter(({ text }) => new RegExp(`\\b${table}\\b`).test(text));
      const speaks = users.some(({ text }) => /extends (?:PageElement|CasesElement)</.test(text));
      return parts.names.flatMap((name) => {
        const written = users.some(
          ({ path, text }) =>
            (path.endsWith('.astro') && text.includes(`'${name}'`)) ||
            new RegExp(`\\b(?:mark|attribute)\\(\\s*'${name}'`).test(text),
        );
        // A form hands its parts on to views, which ask it for them by name.
        const read =
          (speaks && /^(?:status|notice)$/.test(name)) ||
          scripts.some(({ text }) => text.includes(`'${name}'`) || text.includes(`'${name}',`));
        return [
          ...(written ? [] : [`${table}.${name} is written by nobody`]),
          ...(read ? [] : [`${table}.${name} is read by nobody`]),
        ];
      });
    });
    expect(lacking).toEqual([]);
  });

  it('has scripts that make elements in one way, and find parts by their names alone', () => {
    const found = scripts.flatMap(({ path, text }) =>
      [
        ...(path === 'src/browser/dom/h.ts' ? [] : text.matchAll(/createElement\(/g)),
        ...text.matchAll(/['"`][^'"`\n]*\[data-[^'"`\n]*['"`]/g),
        ...text.matchAll(/querySelector(?:All)?[^;\n]*\) as /g),
        ...text.matchAll(/\b(?:querySelector(?:All)?|closest|matches)(?:<[^>]*>)?\(\s*['"][^'"]*\.[a-z]/g),
      ].map(([what]) => `${path}: ${what}`),
    );
    expect(found).toEqual([]);
  });

  it('has elements that all stand on one base', () => {
    const own = scripts
      .filter(({ text }) =>
        /^(?:export )?(?:abstract )?class \w+(?:<\w+>)? extends HTMLElement\b/m.test(text),
      )
      .map(({ path }) => path);
    expect(own).toEqual(['src/browser/dom/page-element.ts']);
  });
});
