import { h, list, lowered } from '#browser/dom/h.ts';
import { findLabel } from '#core/cases/company-line.ts';
import { valueAt } from '#core/schema/plain-data.ts';
import type { Taxonomies } from '#core/schema/taxonomy.ts';

type Data = Record<string, unknown>;

/**
 * Draws a case as readers will see it. Answers are put in as text; only the body is HTML, made by the site's
 * own renderer out of a tree in which the check found nothing.
 */
export function drawPreview(target: HTMLElement, data: Data, html: string, taxonomies: Taxonomies): void {
  const title = text(data.title);
  const tags = texts(data.tags).map((id) => `#${findLabel(taxonomies.tag, id)}`);
  const company = text(valueAt(data, 'company', 'name'));
  const summary = text(data.summary);
  const section = (tag: 'ul' | 'ol', heading: string, items: readonly string[]) =>
    items.length > 0 && [h('h4', {}, heading), list(tag, items)];
  const parts = [
    title && h('h3', { class: 'case__title' }, title),
    tags.length > 0 && list('ul', tags, { class: 'tag-list' }),
    company && h('p', { class: 'case__company' }, `${company}${facts(data, taxonomies)}`),
    summary && h('p', { class: 'case__lead' }, summary),
    section('ol', '本事例のポイント', texts(data.points)),
    html && body(html),
    section(
      'ul',
      '問いかけ',
      records(data.questions).map((one) => `「${text(one.ask)}」`),
    ),
    section('ul', '成果', records(data.results).map(resultLine)),
    section('ul', '支援者の学び', texts(data.lessons)),
    section(
      'ol',
      '出典',
      records(data.sources).map((one) => `${text(one.title)}（${text(one.publisher)}）`),
    ),
  ].flatMap((part) => part || []);
  const empty = h('p', { class: 'case-form__empty' }, '題名を書くと、ここに見え方が出ます。');
  target.replaceChildren(...(parts.length ? parts : [empty]));
}

/** The body under the preview's own heading: its headings go two steps down. */
function body(html: string): Element {
  const holder = h('div', { class: 'prose' });
  holder.innerHTML = html;
  return lowered(holder, { h2: 'h4', h3: 'h5', h4: 'h5' });
}

function facts(data: Data, taxonomies: Taxonomies): string {
  const industry = findLabel(taxonomies.industry, text(data.industry));
  const prefecture = findLabel(taxonomies.prefecture, text(data.prefecture));
  const employees =
    typeof data.employees === 'number'
      ? `従業員${data.employees}名`
      : findLabel(taxonomies.employees, text(data.employees)) ||
        (data.employees ? `従業員${data.employees}名` : '');
  const known = [industry, prefecture + text(data.city), employees].filter(Boolean).join('、');
  return known ? `（${known}）` : '';
}

function resultLine(one: Data): string {
  const unit = text(one.unit);
  const figures = [one.before, one.after]
    .filter((value) => value !== undefined)
    .map((value) => `${value}${unit}`);
  return `${text(one.label)}: ${[figures.join(' → '), text(one.note)].filter(Boolean).join('、')}`;
}

function text(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

function texts(value: unknown): string[] {
  return Array.isArray(value) ? value.map(text).filter(Boolean) : [];
}

function records(value: unknown): Data[] {
  return Array.isArray(value)
    ? value.filter((one): one is Data => typeof one === 'object' && one !== null)
    : [];
}
