import { type BuiltSite, packedSize, type SitePage } from '../built-site.ts';
import { BUDGETS, type Budget, HOST_LIMITS, LARGEST_FILE, NEAR_LIMIT } from '../page-budgets.ts';
import type { SiteCheck } from '../site-check.ts';
import type { Found } from '../site-finding.ts';

const OPEN_DATA = 'data/';

/** Bytes of every page, and of what it loads, stay within the table of budgets; the site within what its hosts take. */
export const budgets: SiteCheck = ({ site }) => {
  const findings: Found[] = [];
  const packed = packer(site);
  for (const page of site.pages) {
    const budget = budgetOf(page);
    const html = page.packed;
    const mostHtml = Math.round(budget.html + page.cards.length * (budget.card ?? 0));
    const css = loaded(page, /\.css$/, site, packed);
    const js = loaded(page, /\.m?js$/, site, packed);
    const weights = [
      ['html', html, mostHtml, 'error'],
      ['css', css, budget.css, 'error'],
      ['js', js, budget.js, 'error'],
      // One long case keeps nobody from publishing a thousand.
      ['html と css', html + css, budget.text, 'warning'],
    ] as const;
    for (const [kind, bytes, most = Number.POSITIVE_INFINITY, severity] of weights)
      if (bytes > most * 1024)
        findings.push({
          page: page.file,
          severity,
          message: `${kind} が ${kb(bytes)} KB（${bytes} バイト）です（gzip。予算 ${most} KB: ${budget.route}）`,
        });
  }
  for (const [page, bytes] of site.files) if (bytes > LARGEST_FILE) findings.push(tooLarge(page, bytes));
  return [...findings, ...nearLimits(site.files)];
};

/** The budget of a page: that of its route, or the last of the list. */
export function budgetOf(page: Pick<SitePage, 'route' | 'file'>): Budget {
  const route = page.route?.name ?? page.file;
  return BUDGETS.find((budget) => budget.route === route) ?? (BUDGETS.at(-1) as Budget);
}

function tooLarge(page: string, bytes: number): Found {
  if (page.startsWith(OPEN_DATA))
    return {
      page,
      severity: 'warning',
      message: `${kb(bytes)} KB あります。Cloudflare Pages には置けません（1 ファイル ${kb(LARGEST_FILE)} KB まで）。ほかの置き場では公開できます`,
    };
  return { page, message: `${kb(bytes)} KB の大きすぎるファイルです（上限 ${kb(LARGEST_FILE)} KB）` };
}

/** Hosts that the site outgrows: an error where it is being built for one, else a warning. */
function nearLimits(files: ReadonlyMap<string, number>): Found[] {
  const bytes = [...files.values()].reduce((sum, size) => sum + size, 0);
  return HOST_LIMITS.flatMap(({ host, files: most, bytes: room, sign }): Found[] => {
    const [used, what] =
      files.size / most > bytes / room
        ? [files.size / most, `ファイルが ${files.size} 個（上限 ${most} 個。${largestFolders(files)}）`]
        : [bytes / room, `合わせて ${mb(bytes)} MB（上限 ${mb(room)} MB）`];
    if (used < NEAR_LIMIT) return [];
    const over = used > 1;
    return [
      {
        page: '（サイト全体）',
        severity: over && sign && process.env[sign] ? 'error' : 'warning',
        message: `${what}あります。${host} には${over ? '置けません' : 'まもなく置けなくなります'}。ほかの置き場では公開できます`,
      },
    ];
  });
}

/** `cases 812、search-index 640`: where most files lie. */
function largestFolders(files: ReadonlyMap<string, number>): string {
  const folders = [...Map.groupBy(files.keys(), (file) => file.split('/')[0] ?? '')];
  return folders
    .sort(([, one], [, other]) => other.length - one.length)
    .slice(0, 3)
    .map(([folder, { length }]) => `${folder} ${length}`)
    .join('、');
}

/** Sizes of files after gzip, each file once. */
function packer(site: BuiltSite): (file: string) => number {
  const known = new Map<string, number>();
  return (file) => {
    const size = known.get(file) ?? packedSize(site.read(file));
    known.set(file, size);
    return size;
  };
}

function loaded(page: SitePage, kind: RegExp, site: BuiltSite, packed: (file: string) => number): number {
  const files = new Set(
    page.resources.flatMap(({ url }) => {
      const address = URL.parse(url, site.origin + page.address);
      const file = address?.origin === site.origin ? site.fileAt(address.pathname) : undefined;
      return file && kind.test(file) ? [file] : [];
    }),
  );
  return [...files].reduce((sum, file) => sum + packed(file), 0);
}

const kb = (bytes: number) => (bytes / 1024).toFixed(1);
const mb = (bytes: number) => Math.round(bytes / 1024 / 1024);
