import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { useStage } from '#support/browser.ts';
import { boxFaults, layoutFaults, untold } from '#support/layout-faults.ts';
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

/** From the smallest phone to a wide desk, and on a phone with letters of twice the size. */
const WINDOWS = [
  { width: 320, text: '' },
  { width: 390, text: '212.5%' },
  { width: 768, text: '' },
  { width: 1024, text: '' },
  { width: 1090, text: '' },
  { width: 1920, text: '' },
] as const;

test('nothing scrolls sideways, is cut off or lies on what one presses', { timeout: 600_000 }, async () => {
  const page = await stage.open('favicon.svg');
  const faults: string[] = [];
  for (const path of ['', 'saved/', ...sampleOf('boxes', pages, 8)]) {
    await page.goto(stage.url + path);
    for (const { width, text } of WINDOWS) {
      await page.setViewportSize({ width, height: 844 });
      await page.evaluate((size) => {
        document.documentElement.style.fontSize = size;
      }, text);
      // Columns of a table are narrow in letters of twice the size, on a phone: there words are only not lost.
      const found = [...(await boxFaults(page)), ...(text ? [] : await layoutFaults(page))];
      faults.push(...found.map((fault) => `${path} (${width} px ${text}) ${fault}`));
    }
  }
  expect(faults).toEqual([]);
});

test("the reader's own colours tell the page one is on and what is chosen", {
  timeout: 240_000,
}, async () => {
  const page = await stage.open('', { forcedColors: 'active' });
  const faults: string[] = [];
  for (const path of ['cases/', 'match/', 'about/', ...sampleOf('forced', pages, 4)]) {
    await page.goto(stage.url + path);
    faults.push(...(await untold(page)).map((fault) => `${path} ${fault}`));
  }
  expect(faults).toEqual([]);
});

test('each kind of what is wide, cut, covered or untold is seen', async () => {
  const page = await stage.open('offline/', { forcedColors: 'active' });
  expect([...(await boxFaults(page)), ...(await untold(page))]).toEqual([]);
  await page.evaluate(() => {
    const put = (
      tag: string,
      name: string,
      style: Partial<CSSStyleDeclaration>,
      to: Element = document.body,
    ) => {
      const element = document.createElement(tag);
      element.className = name;
      element.textContent = '選ぶ';
      Object.assign(element.style, style);
      to.append(element);
      return element;
    };
    put('p', 'wide', { width: '200vw' });
    put('p', 'short', { height: '4px', overflow: 'hidden' });
    const row = put('div', 'row', {});
    put('button', 'under', {}, row);
    put('button', 'over', { marginLeft: '-1em' }, row);
    const list = put('nav', 'list', {});
    const plain = { outline: 'none', border: '0', background: 'none' };
    put('button', 'tab', plain, list).ariaPressed = 'true';
    put('button', 'tab', plain, list);
  });
  const faults = [...(await boxFaults(page)), ...(await untold(page))];
  for (const fault of [
    'sideways: ',
    'cut: p.short',
    'overlap: button.under × button.over',
    'untold: button.tab',
  ])
    expect(
      faults.filter((one) => one.startsWith(fault)),
      fault,
    ).toHaveLength(1);
  expect(faults).toHaveLength(4);
});
