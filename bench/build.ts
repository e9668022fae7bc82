import { cpSync, mkdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { readOptions } from '../src/node/command/arguments.ts';
import { run } from '../src/node/command/run.ts';
import { type Checkout, describeCheckout, prepareCheckout } from './build/checkout.ts';
import { measure, sum } from './build/measure.ts';
import { buildStock } from './build/stock.ts';
import { head, ratio, row, type Spent, share } from './build/table.ts';
import { needForeign } from './support/foreign.ts';
import { readCounts, readNames } from './support/options.ts';

const USAGE = `使い方: npm run bench:build -- [--cases 53,1000] [--only cold,release,warm,changed,stock] [--against フォルダー]
  --cases    この数だけ事例をつくって、はかります
  --only     はかるもの: cold はじめて、release 検査と公開（cold と changed のあとに）、warm 何も変えずにもう一度、
             changed 一件直したあと、stock 同じ MDX を手引きのままの Astro と Pagefind で、
             eleventy 同じ MDX の本文だけを Eleventy で
  --against  くらべる元: npm ci を済ませた別のチェックアウト。かわるがわる動かし、元・いま・比を並べます。
             事例は、それぞれの content/ からつくります`;

const PARTS = ['cold', 'release', 'warm', 'changed', 'stock', 'eleventy'] as const;
type Part = (typeof PARTS)[number];
/** A checkout and what it is called in the table. */
type Side = { name: string; root: string };

/** What is done, one after the other, when all its parts are asked for. */
const STEPS: { name: string; parts: Part[]; run(checkout: Checkout): Promise<Spent> }[] = [
  { name: 'はじめてのビルド', parts: ['cold'], run: (one) => one.buildAnew() },
  { name: 'はじめての検査と公開', parts: ['cold', 'release'], run: (one) => one.release() },
  { name: '何も変えないビルド', parts: ['warm'], run: (one) => one.build() },
  { name: '一件直したあとのビルド', parts: ['changed'], run: (one) => one.buildChanged() },
  { name: '一件直したあとの検査と公開', parts: ['changed', 'release'], run: (one) => one.release() },
];

/** `npm run bench:build`: what whole builds of large collections cost, see USAGE. Nothing of it gets near the site. */
await run(async () => {
  const { values } = readOptions({
    options: {
      cases: { type: 'string', default: '53,1000' },
      only: { type: 'string', default: 'cold,release,warm,changed,stock' },
      against: { type: 'string' },
    },
  });
  const counts = readCounts('cases', values.cases);
  const only = readNames('only', values.only, PARTS);
  const now = { name: 'いま', root: process.cwd() };
  const sides: Side[] = values.against ? [{ name: '元', root: resolve(values.against) }, now] : [now];
  for (const { name, root } of sides) console.log(`${name}: ${describeCheckout(root)}`);
  if (only.includes('eleventy')) await needForeign('Eleventy とくらべる');
  console.log(`\n${head(sides.length > 1)}`);
  const shares: string[] = [];
  for (const count of counts) shares.push(...(await measureSize(count, sides, only)));
  if (shares.length) console.log(`\n${shares.join('\n')}`);
}, USAGE);

/**
 * Prints the rows of one size. The sides take turns, so that what else the machine does meets both.
 * @returns one line a side: what a changed case costs against the first time
 */
async function measureSize(count: number, sides: readonly Side[], only: readonly Part[]): Promise<string[]> {
  const work = resolve('.cache/bench-build', String(count));
  const checkouts = sides.map(({ root }, at) => prepareCheckout(root, join(work, String(at)), count));
  const done: Spent[][] = [];
  for (const { name, parts, run } of STEPS) {
    if (!parts.every((part) => only.includes(part))) continue;
    const spent: Spent[] = [];
    for (const checkout of checkouts) spent.push(await run(checkout));
    console.log(row(count, name, spent));
    done.push(spent);
  }
  // Beside the others, in the same run: a slower machine is slower for both.
  const stock = only.includes('stock')
    ? await buildStock(work, (checkouts[0] as Checkout).content)
    : undefined;
  if (stock)
    console.log(
      row(count, '手引きのままの Astro と Pagefind', [...sides.slice(1).map(() => undefined), stock]),
    );
  if (only.includes('eleventy')) {
    const cells = [...sides.slice(1).map(() => undefined), await eleventy(work, checkouts[0] as Checkout)];
    console.log(row(count, 'Eleventy（同じMDXの本文だけ）', cells));
  }
  // All four: the first build and release come first, those of the changed case last.
  if (!['cold', 'release', 'changed'].every((part) => only.includes(part as Part))) return [];
  return sides.map(({ name }, at) => {
    const costs = done.map((spent) => spent[at] as Spent);
    const [first, second] = costs as [Spent, Spent];
    const [build, release] = costs.slice(-2) as [Spent, Spent];
    const beside = stock
      ? `。手引きのままの Astro と Pagefind にくらべて、${ratio(stock, first, second)}`
      : '';
    return `${count}件、${name}: ${share(sum(first, second), sum(build, release))}${beside}`;
  });
}

async function eleventy(work: string, { content }: Checkout): Promise<Spent> {
  const [input, out] = [join(work, 'eleventy'), join(work, 'eleventy-out')];
  rmSync(input, { recursive: true, force: true });
  mkdirSync(input, { recursive: true });
  cpSync(join(content, 'cases'), join(input, 'cases'), { recursive: true });
  const program = 'bench/node_modules/.bin/eleventy';
  const config = 'bench/build/eleventy/config.js';
  return { ...(await measure([program, `--config=${config}`, `--input=${input}`, `--output=${out}`])), out };
}
