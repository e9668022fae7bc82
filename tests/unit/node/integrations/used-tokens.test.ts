import { expect, it } from 'vitest';
import { usedTokens } from '#node/integrations/used-tokens-plugin.ts';

it('keeps the tokens that are used, also through another, and leaves out the rest', () => {
  const tokens = ':root {\n  --a: var(--b);\n  --b: #123;\n  --c: #456;\n  --a-long: 1px;\n}\n';
  expect(usedTokens(tokens, ['p { color: var(--a); }'])).toBe(':root {\n  --a: var(--b);\n  --b: #123;\n}\n');
  expect(usedTokens(tokens, [])).toBe(':root {\n}\n');
});
