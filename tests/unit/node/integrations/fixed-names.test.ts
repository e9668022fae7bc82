import { expect, it } from 'vitest';
import { fixedNames, withValues } from '#node/integrations/fixed-names-plugin.ts';

const TOKENS = ':root {\n  --b: #123;\n  --c: #456;\n}\n';
const THEME = `:root {
  /* Not a declaration: --f: 1px; */
  --a: var(--b);
  --lines:
    'One', 'Two';
  --dark: var(--c);
  --script: 64rem;
  --own: 1px;
}
@media screen and (prefers-color-scheme: dark) { :root { --dark: #fff; --night: 1px; } }
`;
const SHEET = 'p { --own: 2px; --local: 3px; color: var(--a); margin: calc(-1 * var(--local)) var(--own); }';

it('takes a name as fixed that has one value everywhere and that no script knows', () => {
  expect([...fixedNames([TOKENS, THEME], [SHEET], ["get('--script')"])]).toEqual([
    ['--b', '#123'],
    ['--c', '#456'],
    ['--a', '#123'],
    ['--lines', "'One', 'Two'"],
  ]);
});

it('writes fixed names as their values, and leaves the others', () => {
  const fixed = fixedNames([TOKENS, THEME], [SHEET], []);
  expect(withValues(SHEET, fixed)).toBe(SHEET.replace('var(--a)', '#123'));
  expect(withValues(TOKENS, fixed)).not.toContain('--');
  expect(withValues(THEME, fixed)).toContain('--dark: #456;');
});
