import type { Browser } from 'playwright-core';
import { KEPT, openSlow } from './slow-page.ts';

/** How much of a page moved while it came, and what. */
export interface Shift {
  path: string;
  width: number;
  shift: number;
  moved: string[];
}

const WIDTHS = [390, 1280];
/** 400 kbit/s, and how long an answer takes to begin, in milliseconds. */
const LINE = { offline: false, latency: 300, downloadThroughput: 50_000, uploadThroughput: 50_000 };
/** A page that asks for nothing more for so long has come, in milliseconds. */
const STILL = 1500;

/** One page of every kind, and the addresses that hold a state. */
export const PATHS: readonly string[] = [
  '',
  'cases/',
  'cases/?wall=unseen',
  'cases/?wall=unseen&sort=size-asc&page=1',
  'cases/?q=%E5%80%A4%E4%B8%8A%E3%81%92',
  'cases/?view=table',
  'cases/niigata-chorikigu/',
  'cases/page/2/',
  'compare/',
  `compare/?ids=${KEPT}`,
  'concerns/',
  'concerns/ageing-staff/',
  'contribute/form/',
  'evidence/',
  'glossary/',
  'knowhow/',
  'knowhow/itsutsu-no-kabe/',
  'learn/',
  'listen/',
  'match/',
  'match/#trade=%E8%A3%BD%E9%80%A0%E6%A5%AD&wall=unfaced',
  'news/',
  'offline/',
  `pack/?ids=${KEPT}`,
  'practice/',
  'questions/',
  'questions/?wall=unseen',
  'questions/?q=%E7%A4%BE%E9%95%B7',
  'saved/',
  'search/',
  'search/?q=%E5%80%A4%E4%B8%8A%E3%81%92',
  'steps/awareness/',
  'walls/unseen/',
  'bureaus/',
];

/** Layout shift of pages that come over a slow line to a slow processor, nothing of them in the cache. */
export async function measureShifts(browser: Browser, url: string, paths = PATHS): Promise<Shift[]> {
  const shifts: Shift[] = [];
  for (const path of paths)
    for (const width of WIDTHS) shifts.push(await measureShift(browser, url, path, width));
  return shifts;
}

async function measureShift(browser: Browser, url: string, path: string, width: number): Promise<Shift> {
  const { page, session } = await openSlow(browser, url, { viewport: { width, height: 844 } });
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', LINE);
  await page.addInitScript(() => {
    const shifts = { sum: 0, moved: [] as string[] };
    Object.assign(globalThis, { shifts });
    type Moved = { node: Node | null; previousRect: DOMRect; currentRect: DOMRect };
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & { value: number; sources: Moved[] })[]) {
        shifts.sum += entry.value;
        for (const { node, previousRect, currentRect } of entry.sources) {
          const element = node instanceof Element ? node : node?.parentElement;
          const name = element ? `${element.localName}.${element.getAttribute('class') ?? ''}` : '?';
          shifts.moved.push(
            `${name} ${Math.round(previousRect.top)}→${Math.round(currentRect.top)} h${Math.round(previousRect.height)}→${Math.round(currentRect.height)} x${Math.round(previousRect.left)}→${Math.round(currentRect.left)} @${Math.round(entry.startTime)} v${entry.value.toFixed(4)}`,
          );
        }
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });
  let last = performance.now();
  page.on('requestfinished', () => {
    last = performance.now();
  });
  await page.goto(url + path, { timeout: 120_000 });
  while (performance.now() - last < STILL) await page.waitForTimeout(STILL / 4);
  const { sum, moved } = await page.evaluate(
    () => (globalThis as unknown as { shifts: { sum: number; moved: string[] } }).shifts,
  );
  await page.context().close();
  return { path, width, shift: sum, moved };
}
