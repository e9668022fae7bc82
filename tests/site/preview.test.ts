import { expect, test } from 'vitest';
import { verifyPreview } from '../../scripts/github/verify-preview.ts';

test('verifying a preview finds nothing to refuse in the real site', () => {
  expect(verifyPreview('dist')).toEqual([]);
});
