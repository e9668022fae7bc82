import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { useStage } from '#support/browser.ts';
import { layoutFaults } from '#support/layout-faults.ts';
import { sampleOf } from '#support/seed.ts';
import { SITE } from '#support/site.ts';

const stage = useStage();

const pages = [...readFileSync(join(SITE.folder, 'sitemap-0.xml'), 'utf8').matchAll(/<loc>([^<]+)<\/loc>/g)]
  .map(([, address]) => new URL(address as string).pathname.slice(SITE.base.length))
  .filter((path) => !path.startsWith('cases/by/'));

/** On a phone, on a desk, and on paper. */
const WAYS = [
  { name: '390 px', viewport: { width: 390, height: 844 }, media: 'screen' },
  { name: '1280 px', viewport: { width: 1280, height: 900 }, media: 'screen' },
  { name: 'paper', viewport: { width: 700, height: 990 }, media: 'print' },
] as const;

test('no text is torn into cells or into lines of a few letters', { timeout: 240_000 }, async () => {
  const page = await stage.open('favicon.svg');
  const faults: string[] = [];
  for (const path of sampleOf('layout', pages, 18)) {
    await page.goto(stage.url + path);
    for (const { name, viewport, media } of WAYS) {
      await page.setViewportSize(viewport);
      await page.emulateMedia({ media });
      faults.push(...(await layoutFaults(page)).map((fault) => `${path} (${name}) ${fault}`));
    }
    await page.emulateMedia({ media: 'screen' });
  }
  expect(faults).toEqual([]);
});

test('what is torn or narrow is seen', async () => {
  const page = await stage.open('offline/');
  await page.evaluate(() => {
    const put = (tag: string, name: string, text: string, style: Partial<CSSStyleDeclaration>) => {
      const element = document.createElement(tag);
      element.className = name;
      element.append(
        ...text.split('|').map((part, at) => {
          if (at % 2 === 0) return part;
          const link = document.createElement('a');
          link.textContent = part;
          return link;
        }),
      );
      Object.assign(element.style, style);
      document.body.append(element);
    };
    put('p', 'torn', '解決を急ぐ前に、|気づき|を待つ', { display: 'grid' });
    put('p', 'thin', 'この文はとても細い箱の中で一文字ずつ折り返されてしまう', { width: '2em' });
    put('p', 'fine', '解決を急ぐ前に、|気づき|を待つ。ふつうの幅の文は、折り返しても困らない。', {});
  });
  const faults = await layoutFaults(page);
  expect(faults).toHaveLength(2);
  expect(faults[0]).toContain('torn: p.torn');
  expect(faults[1]).toContain('narrow: p.thin');
});
