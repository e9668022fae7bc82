import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { todayInJapan } from '#core/format/today.ts';
import type { AccessibilityReport } from '#node/accessibility/jis.ts';
import { readOptions } from '#node/command/arguments.ts';
import { run } from '#node/command/run.ts';
import { readSettings } from '#node/content/settings.ts';
import { readSite } from '#node/content/taxonomies.ts';
import { serveSite } from '#node/site/serve-site.ts';
import { KINDS } from './a11y/kinds.ts';
import { reportOf } from './a11y/report.ts';
import { type PageResult, TRIALS } from './a11y/verify-page.ts';
import { type PageToVerify, verifyPages } from './a11y/verify-pages.ts';

const REPORT = 'reports/accessibility.json';
const REPORT_EVERY = 20;

/**
 * `npm run a11y [-- --kinds] [--write] [--dir DIR]`: verifies every page of the sitemap of the last build, and one page of each
 * kind in every open state, for accessibility. `--kinds` leaves out the sitemap; `--write` puts the outcome into
 * `reports/accessibility.json`, from which `/accessibility/` is made. Exit code 1 when anything is found.
 */
await run(async () => {
  const { values } = readOptions({
    options: {
      kinds: { type: 'boolean', default: false },
      write: { type: 'boolean', default: false },
      dir: { type: 'string', default: 'dist' },
    },
  });
  const { BASE_PATH: base, CONTENT_DIR } = readSettings();
  const todo: PageToVerify[] = KINDS.map((kind) => ({ kind, whole: true }));
  if (!values.kinds)
    for (const path of sitemap(values.dir, base))
      if (!KINDS.some((kind) => kind.path === path && !kind.press))
        todo.push({ kind: { name: path, path }, whole: false });
  const { url, close } = await serveSite(values.dir, { base, port: 0 });
  const verified: PageResult[] = [];
  const chromium = await verifyPages(todo, url, (one) => {
    verified.push(one);
    for (const { id, faults } of one.trials)
      for (const line of faults) console.log(`/${one.path} — ${TRIALS[id]?.name}: ${line}`);
    if (verified.length % REPORT_EVERY === 0) console.error(`${verified.length}／${todo.length}`);
  }).finally(close);
  const version = (name: string) =>
    (createRequire(import.meta.url)(`${name}/package.json`) as { version: string }).version;
  const report: AccessibilityReport = reportOf(verified, {
    site: readSite(CONTENT_DIR).name,
    date: todayInJapan(),
    tools: { 'axe-core': version('axe-core'), Chromium: chromium },
  });
  const faults = report.trials.reduce((sum, { faults }) => sum + faults, 0);
  console.log(`${report.pages} ページを調べました。見つかったこと ${faults}`);
  for (const { name, pages, faults } of report.trials)
    console.log(`  ${name}: ${pages} ページ、${faults} 件`);
  if (values.write) {
    mkdirSync('reports', { recursive: true });
    writeFileSync(REPORT, `${JSON.stringify(report, null, 1)}\n`);
    console.log(`${REPORT} に書きました`);
  }
  process.exitCode = faults ? 1 : 0;
});

/** Paths of the pages the built sitemap names, without the base path. */
function sitemap(folder: string, base: string): string[] {
  const text = readFileSync(join(folder, 'sitemap-0.xml'), 'utf8');
  return [...text.matchAll(/<loc>([^<]+)<\/loc>/g)].map((match) =>
    new URL(match[1] as string).pathname.slice(base.length),
  );
}
