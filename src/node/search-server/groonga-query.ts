import { GROONGA_WEIGHTS } from '#core/search/server-answers.ts';
import { BETWEEN, START } from '#core/search/server-record.ts';
import { MOST_PAGES } from './most-pages.ts';

/** Names of the table of a build: while it is loaded, and once it is whole. */
export const TABLE = { loading: 'Loading_', whole: 'Pages_' } as const;

/**
 * Path and query of the one question that Groonga may be asked, for a recipe.
 * @param build,terms what stands for them: a place that the web server fills with letters, digits and `-`
 * @param table which of the build's tables is asked
 * @see https://groonga.org/docs/reference/commands/select.html
 */
export function groongaQuestion(build: string, terms: string, table: string = TABLE.whole): string {
  const { open, ...zones } = GROONGA_WEIGHTS;
  const columns = Object.entries(zones).map(([zone, weight]) => `${zone}*${weight}`);
  const fixed = (text: string) => encodeURIComponent(text);
  const query = `${fixed('"')}${terms}${fixed('" OR open:@"')}${START}${BETWEEN}${terms}${fixed('"')}`;
  const given = [
    ['match_columns', fixed(columns.join('||'))],
    ['query', query],
    ['output_columns', fixed('_key,_score,relative')],
    ['sort_keys', fixed('-_score')],
    ['limit', MOST_PAGES],
    // Without hits Groonga would look for terms that only begin so.
    ['match_escalation_threshold', -1],
    ['command_version', 3],
  ];
  return `/d/select?table=${table}${build}&${given.map(([name, value]) => `${name}=${value}`).join('&')}`;
}
