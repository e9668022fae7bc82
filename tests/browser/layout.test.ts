import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { useStage } from '#support/browser.ts';
import { boxFaults, layoutFaults, untold } from '#support/layout-faults.ts';
import { LONG, sampleOf } from '#support/seed.ts';
import { SITE } from '#support/site.ts';

const stage = useStage();

const pages = [...readFileSync(join(SITE.folder, 'sitemap-0.xml'), 'utf8').matchAll(/<loc>([^<]+)<\/loc>/g)]
  .map(([, address]) => new URL(address as string).pathname.slice(SITE.base.length))
  .filter((path) => !path.startsWith('cases/by/'));

/** A window of so many px, or a sheet; where it says so, with letters of twice the size or in other colours. */
interface Way {
  name: string;
  width: number;
  text?: string;
  media?: 'print';
  colorScheme?: 'dark';
  forcedColors?: 'active';
}
const WAYS: Way[] = [
  ...[320, 390, 768, 1024, 1090, 1280, 1920].map((width) => ({ name: `${width} px`, width })),
  ...[390, 768, 1280].map((width) => ({ name: `${width} px, 200 %`, width, text: '212.5%' })),
  { name: 'dark', width: 390, colorScheme: 'dark' },
  { name: 'forced colours', width: 390, forcedColors: 'active' },
  { name: 'paper', width: 700, media: 'print' },
];

/** One page of each kind: the folder it lies in, or the page itself. */
const kindOf = (path: string) => path.split('/').slice(0, -2).join('/') || path;

/** Pages of some kinds and some of all, drawn by the seed; in `npm run test:long` every page. */
function walked(): string[] {
  if (LONG) return [...new Set(['', 'saved/', ...pages])];
  const kinds = Map.groupBy(pages, kindOf);
  const drawn = [...kinds].map(([kind, ones]) => sampleOf(`layout ${kind}`, ones, 1)[0] as string);
  return [
    ...new Set(['', 'saved/', 'cases/', ...sampleOf('layout', drawn, 4), ...sampleOf('layout', pages, 3)]),
  ];
}

test('nothing is torn, narrow, cut off, covered or wider than the window, whatever the window', {
  timeout: 3_600_000,
}, async () => {
  const page = await stage.open('favicon.svg');
  const faults: string[] = [];
  for (const path of walked()) {
    await page.goto(stage.url + path);
    for (const {
      name,
      width,
      text = '',
      media = 'screen',
      colorScheme = 'light',
      forcedColors = 'none',
    } of WAYS) {
      await page.setViewportSize({ width, height: 844 });
      await page.emulateMedia({ media, colorScheme, forcedColors });
      await page.evaluate((size) => {
        document.documentElement.style.fontSize = size;
      }, text);
      const found = [
        ...(await layoutFaults(page)),
        ...(media === 'print' ? [] : await boxFaults(page)),
        ...(forcedColors === 'active' ? await untold(page) : []),
      ];
      faults.push(...found.map((fault) => `${path} (${name}) ${fault}`));
    }
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

test('each kind of what is wide, cut, covered or untold is seen', async () => {
  const page = await stage.open('offline/', {
    forcedColors: 'active',
    viewport: { width: 390, height: 844 },
  });
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
    const scrolled = put('div', '', { width: '10em', overflow: 'auto' });
    const table = put('table', 'columns', { width: '40em' }, scrolled);
    (table as HTMLTableElement).insertRow().insertCell().textContent = '文のある欄が窓の外にある';
  });
  const faults = [...(await boxFaults(page)), ...(await untold(page))];
  for (const fault of [
    'sideways: ',
    'cut: p.short',
    'overlap: button.under × button.over',
    'untold: button.tab',
    'hidden: table.columns',
  ])
    expect(
      faults.filter((one) => one.startsWith(fault)),
      fault,
    ).toHaveLength(1);
  expect(faults).toHaveLength(5);
});
