import type { Page } from 'playwright-core';
import type { Found } from '#support/search-queries.ts';

/** Waits until `/search/` has drawn its answer. */
export async function answered(page: Page): Promise<void> {
  await page.locator('[data-search-list]:not([aria-busy])').waitFor({ state: 'attached' });
  await page.waitForFunction(
    () => !document.querySelector('[data-search-status]')?.textContent?.includes('…'),
  );
}

/** What a result says of itself: its address is the page's, which names the document. */
function documentOf(href: string): string {
  const path = new URL(href).pathname.replace(/^\/|\/$/g, '');
  if (path.startsWith('cases/')) return `case/${path.slice('cases/'.length)}`;
  if (path.startsWith('knowhow/')) return path;
  return `${/^(?:site|news\/.+)$/.test(path) ? 'own' : 'page'}/${path}`;
}

/**
 * Asks `/search/` the way a reader does: types the words and submits the form, then goes on with 続きを見る
 * until all results that hold the words, and the first near ones, are there.
 * @returns the results in the order of the page, and the words as the address has them
 */
export async function askPage(
  page: Page,
  query: string,
): Promise<{ results: (Found & { marks: number })[]; asked: string }> {
  const drawn = await page.evaluate(async (words) => {
    const list = document.querySelector('[data-search-list]') as HTMLElement;
    const changed = (done: () => boolean) =>
      new Promise<void>((resolve) => {
        if (done()) return resolve();
        const observer = new MutationObserver(() => {
          if (!done()) return;
          observer.disconnect();
          resolve();
        });
        observer.observe(list, { attributes: true, childList: true });
      });
    const box = document.querySelector('site-search input[name=q]') as HTMLInputElement;
    box.value = words;
    box.form?.requestSubmit();
    await changed(() => !list.hasAttribute('aria-busy'));
    const cards = () => [...list.querySelectorAll<HTMLElement>('article')];
    // Those within a result save it.
    const onward = () => [...list.querySelectorAll('button')].find((one) => !one.closest('article'));
    for (let more = onward(); more; more = onward()) {
      if (cards().at(-1)?.dataset.tier === 'near') break;
      const button = more;
      button.click();
      await changed(() => !button.isConnected);
    }
    return cards().map((card) => ({
      href: card.querySelector<HTMLAnchorElement>('h2 a')?.href ?? '',
      tier: card.dataset.tier ?? '',
      marks: card.querySelectorAll('mark').length,
    }));
  }, query);
  return {
    results: drawn.map(({ href, tier, marks }) => ({
      id: documentOf(href),
      tier: tier as Found['tier'],
      marks,
    })),
    asked: new URL(page.url()).searchParams.get('q') ?? '',
  };
}
