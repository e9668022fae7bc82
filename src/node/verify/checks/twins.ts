import { hasTwin } from '#core/site/twin.ts';
import type { BuiltSite, SitePage } from '../built-site.ts';
import type { SiteCheck } from '../site-check.ts';
import type { Found } from '../site-finding.ts';

/**
 * The Markdown twins say what their pages say: every page that may be listed names one and has it, with the page's own
 * headings in their order and the ground of every mark; what leads on is an address that answers; nothing of the page's
 * making is left in it.
 */
export const twins: SiteCheck = ({ site }) => {
  const findings: Found[] = [];
  for (const page of site.pages) {
    const wanted = hasTwin(page.address.slice(site.base.length - 1), page.noindex) && !page.refresh;
    const file = page.twin && site.fileAt(new URL(page.twin, site.origin + page.address).pathname);
    if (wanted !== (page.twin !== undefined))
      findings.push({
        page: page.file,
        message: wanted ? 'Markdown の写しを名のっていません' : 'Markdown の写しを持たないはずのページです',
      });
    else if (wanted && !file)
      findings.push({ page: page.file, message: `Markdown の写し ${page.twin} がありません` });
    else if (file)
      findings.push(...faultsOf(site, page, site.read(file)).map((message) => ({ page: file, message })));
  }
  const llms = site.files.has('llms.txt') ? brokenLinks(site, site.read('llms.txt')) : ['ありません'];
  return [...findings, ...llms.map((message) => ({ page: 'llms.txt', message }))];
};

function faultsOf(site: BuiltSite, page: SitePage, text: string): string[] {
  const prose = text.replaceAll(/^```[\s\S]*?^```$/gm, '').replaceAll(/`[^`\n]*`/g, '');
  const headings = Array.from(
    prose.matchAll(/^ *(?:(?:-|\d+\.|>) +)*#{1,6} (.*)$/gm),
    ([, heading = '']) => heading,
  );
  return [
    ...firstDifference(page.headings.map(letters), headings.map(letters)),
    ...groundFaults(page.claims, prose),
    ...residue(prose),
    ...brokenLinks(site, prose),
  ];
}

/** Letters alone: what marks Markdown, breaks a line or is escaped is the same text. */
function letters(text: string): string {
  return text.replaceAll(/&(?:amp|lt|#x20);|\]\([^)\s]*\)|\[\^\d+\]|[^\p{L}\p{N}]/gu, '');
}

function firstDifference(page: readonly string[], twin: readonly string[]): string[] {
  const at = Array.from({ length: Math.max(page.length, twin.length) }).findIndex(
    (_, one) => page[one] !== twin[one],
  );
  return at === -1
    ? []
    : [
        `見出しがページと違います（${at + 1}番目。ページは「${page[at] ?? 'なし'}」、写しは「${twin[at] ?? 'なし'}」）`,
      ];
}

function groundFaults(claims: readonly string[], prose: string): string[] {
  const defined = new Set(Array.from(prose.matchAll(/^\[\^(\d+)\]: /gm), ([, number]) => number));
  const used = new Set(Array.from(prose.matchAll(/\[\^(\d+)\](?!: )/g), ([, number]) => number));
  return [
    ...claims.filter((one) => !used.has(one)).map((one) => `ページにある根拠${one}の印がありません`),
    ...[...used].filter((one) => !defined.has(one)).map((one) => `根拠${one}の中身がありません`),
    ...[...used]
      .filter((one) => one && !claims.includes(one))
      .map((one) => `根拠${one}の印は、ページにありません`),
  ];
}

/** Elements, components and values that were meant to be turned into text. */
const RESIDUE =
  /(?<!\\)<\/?[a-z][^\s<>:@]*(?:\s[^<>]*)?>|\[object Object\]|^(?:import|export) .*from |\{[\w.]+\(?/im;

function residue(prose: string): string[] {
  const found = RESIDUE.exec(prose)?.[0];
  return found ? [`Markdown にならなかったもの「${found.slice(0, 60)}」が残っています`] : [];
}

/** Addresses of this site that do not answer, and those that only work where the page is. */
function brokenLinks(site: BuiltSite, prose: string): string[] {
  const addresses = new Set(
    Array.from(prose.matchAll(/\]\((\S+?)\)/g), ([, address = '']) => address.replaceAll(/\\(?=\W)/g, '')),
  );
  return [...addresses].flatMap((address) => {
    const url = URL.parse(address);
    if (!url) return [`リンク「${address}」は、このファイルだけでは開けません（https: から書きます）`];
    const ours = url.origin === site.origin && url.pathname.startsWith(site.base);
    return ours && !site.fileAt(url.pathname) ? [`リンク先 ${url.pathname} がありません`] : [];
  });
}

/** What a machine reads: how many twins, and the middle page as Markdown and as HTML, in bytes. */
export function twinSizes(site: BuiltSite): { twins: number; markdown: number; html: number } {
  const pairs = site.pages.flatMap(({ file, twin }) => {
    const markdown = site.files.get(file.replace(/html$/, 'md'));
    return twin === undefined || markdown === undefined
      ? []
      : [{ markdown, html: site.files.get(file) ?? 0 }];
  });
  const middle = (sizes: number[]) => sizes.sort((a, b) => a - b)[Math.floor(sizes.length / 2)] ?? 0;
  return {
    twins: pairs.length,
    markdown: middle(pairs.map(({ markdown }) => markdown)),
    html: middle(pairs.map(({ html }) => html)),
  };
}
