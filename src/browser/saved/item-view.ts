import { formatDate } from '#core/format/dates.ts';
import type { SavedCase } from '#core/saved/list.ts';
import { paths, withBase } from '#core/site/paths.ts';

export interface ItemEvents {
  changed(slug: string, changes: { folder?: string; note?: string }): void;
  dropped(slug: string): void;
}

/** One saved case with its folder and note. Notes are kept while typing pauses and when the box is left. */
export function drawItem(
  template: HTMLTemplateElement,
  item: SavedCase,
  root: string,
  events: ItemEvents,
): HTMLElement {
  const row = (template.content.firstElementChild as HTMLElement).cloneNode(true) as HTMLElement;
  const field = <T extends HTMLElement>(name: string) => row.querySelector(`[data-field="${name}"]`) as T;
  row.dataset.saved = item.slug;
  const title = field<HTMLAnchorElement>('title');
  title.href = withBase(root, paths.case(item.slug));
  title.textContent = item.title;
  field('company').textContent = item.company;
  field('day').textContent = item.savedAt ? `${formatDate(item.savedAt)}に保存` : '';
  const pick = field<HTMLInputElement>('pick');
  pick.value = item.slug;
  pick.setAttribute('aria-label', `選ぶ: ${item.title}`);
  const folder = field<HTMLInputElement>('folder');
  folder.value = item.folder;
  folder.addEventListener('change', () => events.changed(item.slug, { folder: folder.value }));
  const note = field<HTMLTextAreaElement>('note');
  note.value = item.note;
  let timer: ReturnType<typeof setTimeout> | undefined;
  note.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(() => events.changed(item.slug, { note: note.value }), 400);
  });
  note.addEventListener('change', () => {
    clearTimeout(timer);
    events.changed(item.slug, { note: note.value });
  });
  const gone = field('drop');
  gone.setAttribute('aria-label', `消す: ${item.title}`);
  gone.addEventListener('click', () => events.dropped(item.slug));
  return row;
}
