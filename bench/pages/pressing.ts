import type { Browser, CDPSession, Page } from 'playwright-core';
import { type Press, pressesOf } from './press-list.ts';
import { KEPT, openSlow } from './slow-page.ts';

type Box = { x: number; y: number; height: number };

/** How long the page took from a press to the next picture, in milliseconds: median and worst of the presses. */
export interface Pressed {
  name: string;
  count: number;
  median: number;
  worst: number;
}

const PRESSES = 12;
/** Milliseconds between coming to a place, pressing and letting go. */
const PAUSE = 80;
/** Milliseconds until the next press: what the last one set off is over by then. Who types goes on sooner. */
const REST = 500;
const BETWEEN_KEYS = 300;
/** Milliseconds below which the browser reports nothing. */
const LEAST = 16;

/** Presses on a processor slowed down four times, measured by the browser's own event timing. */
export async function measurePresses(browser: Browser, url: string, only?: string): Promise<Pressed[]> {
  const all: Pressed[] = [];
  for (const press of pressesOf(KEPT))
    if (!only || press.name.includes(only)) all.push(await measurePress(browser, url, press));
  return all;
}

async function measurePress(browser: Browser, url: string, press: Press): Promise<Pressed> {
  const { page, session } = await openSlow(browser, url, { viewport: { width: press.width, height: 900 } });
  await page.goto(url + press.path);
  await page.locator(press.ready).first().waitFor();
  const targets = page.locator(press.target);
  await targets.first().scrollIntoViewIfNeeded();
  // What a page does on its own when it opens is another measure (TBT).
  await page.waitForTimeout(3 * REST);
  await watchPresses(page);
  if (press.keys) await targets.first().focus();
  for (let at = 0; at < PRESSES; at++) {
    if (press.keys) await type(page, session, press.keys[at] ?? 'a');
    else {
      const shown = targets.locator('visible=true');
      // The driver's own click looks at the page in between, which would count as the page's time.
      const { x, y, height } = (await shown
        .nth(at % Math.min(press.of, await shown.count()))
        .boundingBox()) as Box;
      await click(page, x + height / 2, y + height / 2);
    }
  }
  const seen = await page.evaluate(() => [
    ...(globalThis as unknown as { seen: Map<number, number> }).seen.values(),
  ]);
  const pressed = await page.evaluate(() => (globalThis as unknown as { pressed: number }).pressed);
  await page.context().close();
  if (pressed < PRESSES) throw new Error(`${press.name}: ${PRESSES}回のうち${pressed}回しか押せませんでした`);
  const all = [...seen, ...Array.from({ length: Math.max(0, PRESSES - seen.length) }, () => LEAST)];
  all.sort((a, b) => a - b);
  return {
    name: press.name,
    count: PRESSES,
    median: all[Math.floor(all.length / 2)] ?? 0,
    worst: all.at(-1) ?? 0,
  };
}

async function click(page: Page, x: number, y: number): Promise<void> {
  await page.mouse.move(x, y);
  await page.waitForTimeout(PAUSE);
  await page.mouse.down();
  await page.waitForTimeout(PAUSE);
  await page.mouse.up();
  await page.waitForTimeout(REST);
}

/** Presses a key. The driver itself knows those of one keyboard only and would put other letters in without a press. */
async function type(page: Page, session: CDPSession, key: string): Promise<void> {
  const isLetter = [...key].length === 1;
  if (isLetter) await session.send('Input.dispatchKeyEvent', { type: 'keyDown', key, text: key });
  else await page.keyboard.down(key);
  await page.waitForTimeout(PAUSE);
  if (isLetter) await session.send('Input.dispatchKeyEvent', { type: 'keyUp', key });
  else await page.keyboard.up(key);
  await page.waitForTimeout(BETWEEN_KEYS);
}

/** Notes in the page how long the answer to each press took at most, and how many presses there were. */
function watchPresses(page: Page): Promise<void> {
  return page.evaluate((least) => {
    const seen = new Map<number, number>();
    const count = { seen, pressed: 0 };
    Object.assign(globalThis, count);
    for (const type of ['pointerup', 'keyup'])
      document.addEventListener(type, () => Object.assign(globalThis, { pressed: ++count.pressed }), {
        capture: true,
      });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & { interactionId: number })[])
        if (entry.interactionId)
          seen.set(entry.interactionId, Math.max(seen.get(entry.interactionId) ?? 0, entry.duration));
    }).observe({ type: 'event', durationThreshold: least, buffered: false } as PerformanceObserverInit);
  }, LEAST);
}
