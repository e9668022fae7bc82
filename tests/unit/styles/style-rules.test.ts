import { readFileSync } from 'node:fs';
import stylelint from 'stylelint';
import { describe, expect, it } from 'vitest';
import { pictureElement } from '#core/markdown/image-view.ts';
import { themeWidths } from '../../../scripts/house/style-rules.ts';

const theme = readFileSync('src/styles/theme.css', 'utf8');
const WIDTHS = themeWidths(theme);

/** Names of the house's rules that a style sheet breaks, each with the line. */
async function faults(file: string, code: string): Promise<string[]> {
  const { results } = await stylelint.lint({ code, codeFilename: `src/styles/${file}`, formatter: 'json' });
  const shown = results.flatMap(({ warnings }) => warnings).filter(({ rule }) => rule.startsWith('house/'));
  return shown.map(({ rule, line }) => `${rule}:${line}`);
}
const component = (rules: string) =>
  faults('component/a.css', `@import '../layers.css';\n@layer component {\n${rules}\n}\n`);

describe('layers', () => {
  it.each([
    ['a rule in no layer', 'component/a.css', "@import '../layers.css';\n.a { top: 0; }", 2],
    ['a query in no layer', 'page/a.css', "@import '../layers.css';\n@media print { .a { top: 0; } }", 2],
    [
      'the layer of another folder',
      'page/a.css',
      "@import '../layers.css';\n@layer component { .a { top: 0; } }",
      2,
    ],
    ['a layer nobody declared', 'page/a.css', "@import '../layers.css';\n@layer pages { .a { top: 0; } }", 2],
    ['no order', 'page/a.css', '@layer page { .a { top: 0; } }', 1],
    ['the order too late', 'base.css', "@layer base { a { top: 0; } }\n@import './layers.css';", 1],
    ['a second order', 'base.css', "@import './layers.css';\n@layer print, base;", 2],
  ])('%s is refused', async (_, file, code, line) => {
    expect(await faults(file, code)).toContain(`house/layers:${line}`);
  });

  it('of the folder, and print, are fine', async () => {
    const code =
      "/* Why. */\n@import '../layers.css';\n@layer page { .a { top: 0; } }\n@layer print { @media print { .a { top: 0; } } }";
    expect(await faults('page/a.css', code)).toEqual([]);
    expect(await faults('print.css', "@import './layers.css';\n@layer print { .a { top: 0; } }")).toEqual([]);
  });
});

describe('widths', () => {
  it('are four', () => expect(Object.keys(WIDTHS)).toEqual(['narrow', 'phone', 'tablet', 'desk']));

  it.each([
    '(min-width: 48rem)',
    '(width <= 48rem)',
    '(width > 48rem)',
    '(width >= 50rem)',
    '(width < 47.99rem)',
    '(30rem <= width < 48rem)',
    '(48rem <= width)',
    '(min-inline-size: 48rem)',
  ])('%s is refused, for windows and for containers', async (query) => {
    expect(await component(`@media ${query} { .a { top: 0; } }`)).toEqual(['house/widths:3']);
    expect(await component(`@container box ${query} { .a { top: 0; } }`)).toEqual(['house/widths:3']);
  });

  it.each(Object.values(WIDTHS))('of the theme are fine: %s', async (width) => {
    const query = `screen and (width >= ${width}) and (prefers-color-scheme: dark)`;
    expect(
      await component(`@media ${query} { .a { top: 0; } } @container (width < ${width}) { .a { top: 0; } }`),
    ).toEqual([]);
  });

  it('that stand outside the style sheets are those of the theme', () => {
    const view = { src: '/a.jpg', width: 2, height: 1, sources: [{ type: 'image/webp', srcset: [] }] };
    const sizes = JSON.stringify(pictureElement('', view, String)).match(/\(min-width: ([^)]+)\)/);
    expect(sizes?.[1]).toBe(WIDTHS.tablet);
    const sheet = readFileSync('src/browser/finder/sheet.ts', 'utf8');
    expect(sheet).toContain('--width-desk');
    expect(sheet).not.toMatch(/\drem/);
  });
});

describe('scales', () => {
  it.each([
    'font-size: 1rem',
    'font-size: 9pt',
    'margin: 0 1rem',
    'padding-block: 3px',
    'gap: var(--space-4) 0.5rem',
    'margin-top: calc(-1 * 2em)',
    'border-radius: 4px',
    'margin: .5mm',
  ])('%s is refused', async (declaration) =>
    expect(await component(`.a { ${declaration}; }`)).toEqual(['house/scales:3']),
  );

  it.each([
    'font-size: var(--type-note)',
    'margin: 0 auto',
    'padding: var(--space-8) 0',
    'margin-inline: calc(-1 * var(--space-8))',
    'margin: -1px',
    'border-radius: var(--radius) 0',
    'padding-left: var(--indent)',
    'width: 18rem',
  ])('%s is fine', async (declaration) => expect(await component(`.a { ${declaration}; }`)).toEqual([]));

  it('do not bind the margins of a sheet of paper', async () => {
    expect(await component("@page { margin: 13mm; @bottom-right { font-size: 8pt; content: ''; } }")).toEqual(
      [],
    );
  });
});
