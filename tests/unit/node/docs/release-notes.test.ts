import { expect, it } from 'vitest';
import { releaseNotes } from '#node/docs/release-notes.ts';

const log =
  '# 記録\n\n## [未公開]\n\n- x\n\n## [0.2.0] 2026-12-01\n\n### 追加\n- y\n\n## [0.1.0] 2026-01-01\n\n- z\n';

it('gives the part of the change log that a tag names', () => {
  expect(releaseNotes('v0.2.0', '0.2.0', log)).toBe('### 追加\n- y\n');
  expect(releaseNotes('v0.1.0', '0.1.0', log)).toBe('- z\n');
});

it.each([
  ['v0.3.0', '0.2.0', log, /v0\.3\.0.*0\.2\.0/],
  ['v0.3.0', '0.3.0', log, /「## \[0\.3\.0\]」の節がありません/],
  ['v0.2.0', '0.2.0', '## [0.2.0]\n\n## [0.1.0]\n- z\n', /何も書かれていません/],
])('refuses %s of %s where tag, package and change log do not agree', (tag, version, text, message) => {
  expect(() => releaseNotes(tag, version, text)).toThrow(message);
});
