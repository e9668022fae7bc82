import type { Browser } from 'playwright-core';
import type { Kind } from './kinds.ts';
import {
  covered,
  cutTexts,
  edgeless,
  motions,
  type RuleRun,
  runAxe,
  sticksOut,
  TEXT_SPACING,
  walk,
} from './trials.ts';

/** The names of what is tried, and the criteria each bears on. */
export const TRIALS: Readonly<Record<string, { name: string; criteria: readonly string[] }>> = {
  light: { name: 'axe、明るい配色', criteria: [] },
  dark: { name: '暗い配色でのコントラスト', criteria: ['1.4.3'] },
  reflow: { name: '幅320px（400%拡大）で横にはみ出さない', criteria: ['1.4.4'] },
  spacing: { name: '文字の間隔を広げても切れない', criteria: ['1.4.4'] },
  forced: { name: '配色を強制しても押すところの縁が見える', criteria: ['1.4.1'] },
  motion: { name: '動きを減らす設定で何も動かない', criteria: ['2.2.2'] },
  zoom: { name: '400%拡大で、動かない部分が画面の半分を隠さない', criteria: ['1.4.4'] },
  keyboard: { name: 'Tab キーで進め、いまいる所が見える', criteria: ['2.1.1', '2.1.2', '2.4.7'] },
  frame: { name: '見出しと主なナビゲーションがどのページも同じ', criteria: ['3.2.3'] },
};

/** What was tried on one page: the trial and the faults it found. */
export interface PageResult {
  path: string;
  rules: RuleRun[];
  trials: { id: string; faults: string[] }[];
}

/**
 * Verifies a page in a context of its own, so that none sees another's choices.
 * @param whole with every trial, not only those that each page of the sitemap gets
 */
export async function verifyPage(
  browser: Browser,
  url: string,
  kind: Kind,
  whole: boolean,
): Promise<PageResult> {
  // The site's own policy forbids the style that stands for a reader's wider spacing.
  const context = await browser.newContext({
    locale: 'ja-JP',
    viewport: { width: 1280, height: 900 },
    serviceWorkers: 'block',
    bypassCSP: true,
    colorScheme: 'light',
  });
  const page = await context.newPage();
  const trials: PageResult['trials'] = [];
  const note = (id: string, faults: string[]) => void trials.push({ id, faults });
  try {
    await page.goto(url + kind.path, { waitUntil: whole ? 'networkidle' : 'load' });
    // A list that is on its way is faded, and verified when it is there.
    await page.locator('[aria-busy=true]').waitFor({ state: 'detached' });
    for (const selector of kind.press ?? []) await page.locator(selector).first().click();
    const rules = await runAxe(page);
    note(
      'light',
      rules.flatMap(({ faults }) => faults),
    );
    const frame = await page.evaluate(() =>
      [...document.querySelectorAll('header.site-header a')].map((one) => one.textContent?.trim()).join(' '),
    );
    note('frame', frame.includes('問いかけ') ? [] : [frame]);
    await page.emulateMedia({ colorScheme: 'dark' });
    note(
      'dark',
      (await runAxe(page, ['color-contrast'])).flatMap(({ faults }) => faults),
    );
    await page.emulateMedia({ colorScheme: 'light' });
    await page.setViewportSize({ width: 320, height: 640 });
    note('reflow', (await sticksOut(page)) ? ['scrolls sideways'] : []);
    if (whole) {
      await page.setViewportSize({ width: 320, height: 256 });
      const share = await covered(page);
      note('zoom', share > 0.5 ? [`${Math.round(share * 100)} %`] : []);
      await page.setViewportSize({ width: 390, height: 844 });
      const before = new Set(await cutTexts(page));
      await page.addStyleTag({ content: TEXT_SPACING });
      const cut = (await cutTexts(page)).filter((one) => !before.has(one));
      note('spacing', [...cut, ...((await sticksOut(page)) ? ['scrolls sideways'] : [])]);
      await page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' });
      note('forced', await edgeless(page));
      note('motion', await motions(page));
      await page.emulateMedia({ forcedColors: 'none', reducedMotion: 'no-preference' });
      await page.setViewportSize({ width: 1280, height: 900 });
      if (!kind.press) {
        await page.reload({ waitUntil: 'load' });
        note('keyboard', await walk(page, 40));
      }
    }
    return { path: kind.path, rules, trials };
  } finally {
    await context.close();
  }
}
