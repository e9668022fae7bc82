import { expect, test } from 'vitest';
import { examinePreview } from '../../scripts/github/examine-preview.ts';

test('the examiner of previews finds nothing to refuse in the real site', () => {
  expect(examinePreview('dist')).toEqual([]);
});
