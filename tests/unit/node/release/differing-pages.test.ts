import { expect, it } from 'vitest';
import { differingPages } from '#node/release/differing-pages.ts';
import type { TreeFile } from '#node/release/tree.ts';

const file = (sha256: string): TreeFile => ({ size: 1, sha256 });

it('tells pages apart: new, changed, gone, moved or withdrawn; what is no page is not told', () => {
  const live = {
    'index.html': file('1'),
    'same/index.html': file('1'),
    'left/index.html': file('1'),
    'old/index.html': file('1'),
    'a.css': file('1'),
    'index.html.br': file('1'),
  };
  const site = new Map([
    ['index.html', file('2')],
    ['same/index.html', file('1')],
    ['new/index.html', file('1')],
    ['old/index.html', file('2')],
    ['b.css', file('1')],
  ]);
  expect(differingPages(live, site, new Set(['/old/']))).toEqual({
    fresh: ['/new/'],
    changed: ['/'],
    gone: ['/left/'],
    former: ['/old/'],
  });
});
