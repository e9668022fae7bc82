import { expect, it } from 'vitest';
import { breakHeadings } from '#node/html/break-headings.ts';
import { phraseBreaks } from '#node/html/phrases.ts';
import { rewriteText } from '#node/html/rewrite-text.ts';
import { collectGarbage } from '#node/integrations/collect-garbage.ts';

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
