import { findLabel } from '#core/cases/company-line.ts';
import type { Taxonomies } from '#core/schema/taxonomy.ts';
import { make } from './dom.ts';

type Told = Record<string, unknown>;

/**
 * Draws a case as readers will see it. Answers are put in as text; only the body is HTML, made by the site's
 * own renderer out of a tree in which the judge found nothing.
 */
export function drawPreview(target: HTMLElement, data: Told, html: string, taxonomies: Taxonomies): void {
  const parts: HTMLElement[] = [];
  const add = (element: HTMLElement) => parts.push(element);
  const title = text(data.title);
  if (title) add(make('h3', title, 'case__title'));
  const tags = texts(data.tags).map((id) => `#${findLabel(taxonomies.tag, id)}`);
  const tagList = listOf('ul', tags, 'tag-list');
  if (tagList) add(tagList);
  const company = text((data.company as Told | undefined)?.name);
  if (company) add(make('p', `${company}${facts(data, taxonomies)}`, 'case__company'));
  if (text(data.summary)) add(make('p', text(data.summary), 'case__lead'));
  const section = (heading: string, body: HTMLElement | undefined) => {
    if (body) parts.push(make('h4', heading), body);
  };
  section('本事例のポイント', listOf('ol', texts(data.points)));
  if (html) add(body(html));
  section(
    '問いかけ',
    listOf(
      'ul',
      records(data.questions).map((one) => `「${text(one.ask)}」`),
    ),
  );
  section('成果', listOf('ul', records(data.results).map(resultLine)));
  section('支援者の学び', listOf('ul', texts(data.lessons)));
  section(
    '出典',
    listOf(
      'ol',
      records(data.sources).map((one) => `${text(one.title)}（${text(one.publisher)}）`),
    ),
  );
  if (!parts.length) add(make('p', '題名を書くと、ここに見え方が出ます。', 'case-form__empty'));
  target.replaceChildren(...parts);
}

/** The body under the preview's own heading: its headings go two steps down, its links and ids stay out of the form. */
function body(html: string): HTMLElement {
  const holder = make('div', '', 'prose');
  holder.innerHTML = html;
  for (const heading of holder.querySelectorAll('h2, h3, h4')) {
    const lower = make(heading.tagName === 'H2' ? 'h4' : 'h5');
    lower.append(...heading.childNodes);
    heading.replaceWith(lower);
  }
  return holder;
}

function facts(data: Told, taxonomies: Taxonomies): string {
  const industry = findLabel(taxonomies.industry, text(data.industry));
  const prefecture = findLabel(taxonomies.prefecture, text(data.prefecture));
  const employees =
    typeof data.employees === 'number'
      ? `従業員${data.employees}名`
      : findLabel(taxonomies.employees, text(data.employees));
  const told = [industry, prefecture + text(data.city), employees].filter(Boolean).join('、');
  return told ? `（${told}）` : '';
}

function resultLine(one: Told): string {
  const unit = text(one.unit);
  const figures = [one.before, one.after]
    .filter((value) => value !== undefined)
    .map((value) => `${value}${unit}`);
  return `${text(one.label)}: ${[figures.join(' → '), text(one.note)].filter(Boolean).join('、')}`;
}

function listOf(tag: 'ul' | 'ol', items: readonly string[], className = ''): HTMLElement | undefined {
  if (!items.length) return undefined;
  const list = make(tag, '', className);
  list.append(...items.map((item) => make('li', item)));
  return list;
}

function text(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

function texts(value: unknown): string[] {
  return Array.isArray(value) ? value.map(text).filter(Boolean) : [];
}

function records(value: unknown): Told[] {
  return Array.isArray(value)
    ? value.filter((one): one is Told => typeof one === 'object' && one !== null)
    : [];
}
