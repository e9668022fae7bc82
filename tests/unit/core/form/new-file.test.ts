import fc from 'fast-check';
import { expect, it } from 'vitest';
import { LONGEST_ADDRESS, newFile } from '#core/form/new-file.ts';

it('opens a new file with its name and text, and leaves out a text that is too long', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 1_500 }), (text) => {
      const { address, filled } = newFile('https://example.org/a/b/', 'feature/x', 'mihon', text);
      const url = new URL(address);
      expect(address.length).toBeLessThanOrEqual(LONGEST_ADDRESS);
      expect(url.pathname).toBe('/a/b/new/feature/x');
      expect(url.searchParams.get('filename')).toBe('content/cases/mihon/index.mdx');
      expect(url.searchParams.get('value')).toBe(filled ? text : null);
    }),
  );
});

it('fills in as much as fits', () => {
  expect(newFile('https://example.org/a', 'main', 'x', 'a'.repeat(5_900)).filled).toBe(true);
  expect(newFile('https://example.org/a', 'main', 'x', 'あ'.repeat(700)).filled).toBe(false);
});
