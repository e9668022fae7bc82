import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import { EDIT_PATHS } from '#core/form/edit/local-edit.ts';
import { ENUM_LABELS } from '#core/schema/enum-labels.ts';
import { paths, withBase } from '#core/site/paths.ts';
import { type CaseFile, standingOf } from './case-files.ts';

const stringify = unified().use(rehypeStringify);

/** In what order the states stand. */
const STATES = ['draft', 'scheduled', 'upcoming', 'published', 'withdrawn'];
const OTHER = 'フォームで開けないもの（npm run check が、わけを知らせます）';

/**
 * The list of `npm run edit`, in the clothes of the site's own form page.
 * @param formPage HTML of the built form
 */
export function listPage(formPage: string, files: readonly CaseFile[], base: string): string {
  const form = withBase(base, paths.contributeForm);
  const rows = files.map((file) => ({ ...standingOf(file), slug: file.slug }));
  const groups = [
    ...STATES.map((state) => ({
      title: ENUM_LABELS[state] ?? state,
      rows: rows.filter((row) => row.state === state),
    })),
    { title: OTHER, rows: rows.filter(({ state }) => !STATES.includes(state)) },
  ].filter((group) => group.rows.length);
  const main = h('div', { className: 'wrap' }, [
    h('h1', { className: 'page-title' }, '事例を手元で直す'),
    h('p', { className: 'page-lead' }, [
      'この機械のフォルダーの事例を、フォームで開いて、ファイルに保存します。どこへも送られません。',
    ]),
    h('p', h('a', { className: 'button', href: form }, '新しい事例を書く')),
    h(
      'div',
      { className: 'prose' },
      groups.flatMap(({ title, rows: own }): ElementContent[] => [
        h('h2', `${title}（${own.length}）`),
        h(
          'ul',
          own.map((row) =>
            h('li', [
              h('a', { href: `${form}?case=${encodeURIComponent(row.slug)}` }, row.title),
              ` ${row.slug}`,
            ]),
          ),
        ),
      ]),
    ),
  ]);
  const html = stringify.stringify({ type: 'root', children: [main] });
  return formPage
    .replace(/<title>.*?<\/title>/s, () => '<title>事例を手元で直す</title>')
    .replace(/(<main\b[^>]*>).*<\/main>/s, (_, open) => `${open}${html}</main>`);
}

/** The built form page as the form over the working tree: it says so, and knows where to save. */
export function localForm(formPage: string, base: string): string {
  const where = withBase(base, `/${EDIT_PATHS.list}`);
  return formPage.replace('<case-form ', () => `<case-form data-local="${where}" `);
}
