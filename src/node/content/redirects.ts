import type { Finding } from '#core/check/source/finding.ts';
import { checkData } from '#core/check/source/schema-findings.ts';
import { readYaml, type YamlSource } from '#core/check/source/yaml-source.ts';
import { type Redirect, redirectsSchema } from '#core/schema/redirects.ts';
import { paths } from '#core/site/paths.ts';
import { ContentError } from './content-error.ts';
import { optionalText } from './content-text.ts';

const FILE = 'redirects.yaml';

/** What a redirect may meet on its way: entries by their address and state. */
export interface Standing {
  collection: 'cases' | 'knowhow';
  slug: string;
  publication: string;
}

/**
 * Checks `redirects.yaml`. A content folder without the file has none.
 * @param isPage whether an address leads to a page of the program; all do when it is left out
 * @throws ContentError when the file may not be opened
 */
export function checkRedirects(
  contentDir: string,
  entries: readonly Standing[],
  isPage?: (path: string) => boolean,
): { findings: Finding[]; redirects: Redirect[] } {
  const text = optionalText(contentDir, FILE);
  if (text === undefined) return { findings: [], redirects: [] };
  const source = readYaml(text);
  const { findings, value } = checkData(FILE, source, redirectsSchema, new Map());
  const redirects = value?.redirects ?? [];
  return { findings: [...findings, ...targets(redirects, entries, source, isPage)], redirects };
}

/** @throws ContentError with every fault of the file */
export function readRedirects(
  contentDir: string,
  entries: readonly Standing[],
  isPage?: (path: string) => boolean,
): Redirect[] {
  const { findings, redirects } = checkRedirects(contentDir, entries, isPage);
  if (findings.length) throw new ContentError(findings);
  return redirects;
}

/**
 * Where the address of an entry is written, the entry must be published; where one is left, it must be
 * gone. The same goes for pages of the program, where it is known which there are.
 */
function targets(
  redirects: readonly Redirect[],
  entries: readonly Standing[],
  source: YamlSource,
  isPage?: (path: string) => boolean,
): Finding[] {
  const states = new Map(
    entries.map(({ collection, slug, publication }) => [
      collection === 'cases' ? paths.case(slug) : paths.knowhowArticle(slug),
      publication,
    ]),
  );
  return redirects.flatMap(({ from, to }, index) => {
    const findings: Finding[] = [];
    const note = (field: 'from' | 'to', message: string, remedy: string) =>
      findings.push({
        file: FILE,
        ...source.placeOf(['redirects', index, field]),
        field: `redirects[${index + 1}].${field}`,
        rule: `redirects/${field}`,
        severity: 'error',
        message,
        remedy,
      });
    if (states.has(from))
      note(
        'from',
        `${from} には、いまもフォルダーがあります`,
        '転送を取り除くか、フォルダーの名前を変えてください',
      );
    else if (isPage?.(from)) note('from', `${from} には、いまもページがあります`, '転送を取り除いてください');
    if (/^\/(?:cases|knowhow)\/[^/]+\/$/.test(to) && states.get(to) !== 'published')
      note(
        'to',
        `行き先 ${to} に、公開中のページがありません`,
        '公開中の事例か支援ノウハウのアドレスを書いてください',
      );
    else if (isPage && !isPage(to))
      note('to', `行き先 ${to} というページはありません`, 'いまあるページのアドレスを書いてください');
    return findings;
  });
}
