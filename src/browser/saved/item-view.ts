import { copyOf, part } from '#browser/dom/part.ts';
import { formatDate } from '#core/format/dates.ts';
import type { SavedCase } from '#core/saved/list.ts';
import { paths, withBase } from '#core/site/paths.ts';
import { SAVED_ITEM_PARTS } from '#core/site/saved-parts.ts';

export interface ItemEvents {
  changed(slug: string, changes: { folder?: string; note?: string }): void;
  dropped(slug: string): void;
}

/** One saved case with its folder and note. Notes are kept while typing pauses and when the box is left. */
export function drawItem(
  template: HTMLTemplateElement,
  item: SavedCase,
  picked: boolean,
  root: string,
  events: ItemEvents,
): HTMLElement {
  const row = copyOf(template);
  row.setAttribute(SAVED_ITEM_PARTS.attribute('saved'), item.slug);
  const title = part(row, SAVED_ITEM_PARTS, 'title', HTMLAnchorElement);
  title.href = withBase(root, paths.case(item.slug));
  title.textContent = item.title;
  part(row, SAVED_ITEM_PARTS, 'company').textContent = item.company;
  part(row, SAVED_ITEM_PARTS, 'day').textContent = item.savedAt ? `${formatDate(item.savedAt)}に保存` : '';
  const pick = part(row, SAVED_ITEM_PARTS, 'pick', HTMLInputElement);
  pick.value = item.slug;
  pick.checked = picked;
  pick.setAttribute('aria-label', `選ぶ: ${item.title}`);
  const folder = part(row, SAVED_ITEM_PARTS, 'folder', HTMLInputElement);
  folder.value = item.folder;
  folder.addEventListener('change', () => events.changed(item.slug, { folder: folder.value }));
  const note = part(row, SAVED_ITEM_PARTS, 'note', HTMLTextAreaElement);
  note.value = item.note;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const keep = () => {
    clearTimeout(timer);
    events.changed(item.slug, { note: note.value });
  };
  note.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(keep, 400);
  });
  note.addEventListener('change', keep);
  const gone = part(row, SAVED_ITEM_PARTS, 'drop');
  gone.setAttribute('aria-label', `消す: ${item.title}`);
  gone.addEventListener('click', () => events.dropped(item.slug));
  return row;
}
