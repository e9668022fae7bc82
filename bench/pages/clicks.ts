import type { Browser, Page } from 'playwright-core';

type Box = { x: number; y: number; height: number };

/** How long the page took from a click to the next picture, in milliseconds: median and worst of the clicks. */
export interface Click {
  name: string;
  count: number;
  median: number;
  worst: number;
}

/** Something that readers press. */
interface Press {
  name: string;
  path: string;
  width: number;
  /** What is there when the page can be used. */
  ready: string;
  /** What is pressed: the first so many that match, one after the other. */
  target: string;
  of: number;
}

const DESK = 1280;
const PHONE = 390;
const PRESSES: readonly Press[] = [
  {
    name: '絞り込みの条件を押す',
    // The facet of a condition in the address lies open.
    path: 'cases/?wall=unseen',
    width: DESK,
    ready: 'case-finder[data-ready]',
    target: '.finder__facets input[name=wall]',
    of: 4,
  },
  {
    name: '似た企業の壁を押す',
    path: 'match/#trade=%E8%A3%BD%E9%80%A0%E6%A5%AD&wall=unfaced',
    width: DESK,
    ready: 'match-finder[data-ready]',
    target: 'match-finder input[name=wall]',
    of: 5,
  },
  {
    name: '事例を保存する、やめる',
    path: 'cases/',
    width: DESK,
    ready: 'case-finder[data-ready]',
    target: '.card .save__button',
    of: 2,
  },
  {
    name: '畳んだところを開く、閉じる',
    path: 'steps/awareness/',
    width: PHONE,
    ready: '.fold',
    target: '.fold__open',
    of: 3,
  },
  {
    name: 'やさしい日本語を開く、閉じる',
    path: '',
    width: PHONE,
    ready: '.plain-words',
    target: '.plain-words__open',
    of: 1,
  },
];

const CLICKS = 12;
/** Milliseconds between coming to a place, pressing and letting go. */
const PAUSE = 80;
/** Milliseconds until the next press: what the last one set off is over by then. */
const REST = 500;
/** Milliseconds below which the browser reports nothing. */
const LEAST = 16;

/** Presses on a processor slowed down four times, measured by the browser's own event timing. */
export async function measureClicks(browser: Browser, url: string): Promise<Click[]> {
  const clicks: Click[] = [];
  for (const press of PRESSES) clicks.push(await measurePress(browser, url, press));
  return clicks;
}

async function measurePress(browser: Browser, url: string, press: Press): Promise<Click> {
  const page = await browser.newPage({ viewport: { width: press.width, height: 900 } });
  await page.goto(url + press.path);
  await page.locator(press.ready).first().waitFor();
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  await watchClicks(page);
  const targets = page.locator(press.target);
  await targets.first().scrollIntoViewIfNeeded();
  for (let click = 0; click < CLICKS; click++) {
    // The driver's own click looks at the page in between, which would count as the page's time.
    const { x, y, height } = (await targets.nth(click % press.of).boundingBox()) as Box;
    await page.mouse.move(x + height / 2, y + height / 2);
    await page.waitForTimeout(PAUSE);
    await page.mouse.down();
    await page.waitForTimeout(PAUSE);
    await page.mouse.up();
    await page.waitForTimeout(REST);
  }
  const { seen, pressed } = await page.evaluate(
    () => (globalThis as unknown as { clicks: { seen: number[]; pressed: number } }).clicks,
  );
  await page.close();
  if (pressed < CLICKS) throw new Error(`${press.name}: ${CLICKS}回のうち${pressed}回しか押せませんでした`);
  const all = [...seen, ...Array.from({ length: Math.max(0, CLICKS - seen.length) }, () => LEAST)];
  all.sort((a, b) => a - b);
  return {
    name: press.name,
    count: CLICKS,
    median: all[Math.floor(all.length / 2)] ?? 0,
    worst: all.at(-1) ?? 0,
  };
}

/** Notes in the page how long each click took, and how many there were. */
function watchClicks(page: Page): Promise<void> {
  return page.evaluate((least) => {
    const clicks = { seen: [] as number[], pressed: 0 };
    Object.assign(globalThis, { clicks });
    document.addEventListener('pointerup', () => clicks.pressed++, { capture: true });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) if (entry.name === 'click') clicks.seen.push(entry.duration);
    }).observe({ type: 'event', durationThreshold: least, buffered: false } as PerformanceObserverInit);
  }, LEAST);
}
