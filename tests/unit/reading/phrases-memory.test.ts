import { expect, it } from 'vitest';
import { collectGarbage } from '../../../src/build/collect-garbage.ts';
import { breakHeadings } from '../../../src/reading/break-headings.ts';
import { phraseBreaks } from '../../../src/reading/phrases.ts';
import { rewriteText } from '../../../src/reading/rewrite-text.ts';

const PAGES = 200;
const PAGE = 200_000;

it('remembers headings, not the pages they stand in', () => {
  const held = () => {
    collectGarbage();
    return process.memoryUsage().heapUsed;
  };
  phraseBreaks('はじめの一回は道具を読み込みます');
  const before = held();
  for (let page = 0; page < PAGES; page++) {
    const html = `<h2>事業者の話を聴くことから始める支援の${page}番目の進め方</h2><p>${'あ'.repeat(PAGE)}</p>`;
    expect(rewriteText(html, breakHeadings)).toContain('<wbr>');
  }
  // Each page is 0.4 MB: were they kept, it would be 80 MB.
  expect((held() - before) / 1e6).toBeLessThan(10);
});
