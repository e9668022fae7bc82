import type { Browser, BrowserContextOptions, CDPSession, Page } from 'playwright-core';

/** A page of a reader who has kept something, on a processor slowed down four times. */
export interface SlowPage {
  page: Page;
  session: CDPSession;
}

const CASES = ['niigata-chorikigu', 'kametani-yogyo', 'sakura-miso'];
const ASKS = [
  'この仕事を、ほかの人に任せられないのはどうしてだと思われますか。',
  '五年のあと、どんな会社になっていたらうれしいですか。',
];

/** The cases that are kept, as an address names them. */
export const KEPT = CASES.join(',');

/** Opens an empty page of a browser that has never been here, in whose 手元 lie three cases and two questions. */
export async function openSlow(
  browser: Browser,
  url: string,
  options: BrowserContextOptions,
): Promise<SlowPage> {
  const context = await browser.newContext({ locale: 'ja-JP', serviceWorkers: 'block', ...options });
  const savedAt = '2026-11-01';
  const own = { folder: '', note: '', savedAt };
  const items = [
    ...CASES.map((slug) => ({
      kind: 'case',
      slug,
      title: `${slug} の事例の、たいていの題と同じくらいの長さの題`,
      company: 'ある会社',
      business: '味噌・漬物の製造販売',
      ...own,
    })),
    ...ASKS.map((ask, at) => ({
      kind: 'question',
      key: `case/${CASES[0]}#q${at + 1}`,
      ask,
      origin: 'editorial',
      from: 'ある事例',
      ...own,
    })),
  ];
  await context.addInitScript(
    ([key, text]) => {
      // Once: what a press keeps is to stay.
      if (localStorage.getItem(key) === null) localStorage.setItem(key, text);
    },
    [`saved-cases:${new URL(url).pathname}`, JSON.stringify({ version: 2, folders: [], items })] as const,
  );
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  return { page, session };
}
