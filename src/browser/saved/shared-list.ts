import { h } from '#browser/dom/h.ts';
import type { Turn } from '#browser/dom/turns.ts';
import { todayInJapan } from '#core/format/today.ts';
import { change, holds, itemKey, type NewItem, pageOf, type SavedList, save } from '#core/saved/list.ts';
import { parseShared, type SharedList } from '#core/saved/share.ts';
import { withBase } from '#core/site/paths.ts';
import type { OpenPages } from './pages.ts';
import { SHORT_TROUBLES } from './saved-messages.ts';
import type { SavedCases } from './store.ts';

export interface SharedListPlace {
  section: HTMLElement;
  title: HTMLElement;
  list: HTMLElement;
  /** What puts the shared items among one's own. */
  take: HTMLElement;
  /** Root of the site. */
  root: string;
  pages: OpenPages;
  store: SavedCases;
  /** Says what has happened. */
  say(text: string): void;
}

/**
 * Shows the list that the address shares, with a button to take it over; hides the section when there is none.
 * @param turn an answer that comes when the address has gone on shows nothing
 */
export async function showShared(place: SharedListPlace, turn: Turn): Promise<void> {
  const { section, title, list, take, root, store, say } = place;
  const shared = parseShared(location.hash);
  section.hidden = !shared;
  if (!shared) return;
  const found = await findItems(shared.keys, place);
  if (!turn.current) return;
  title.textContent = shared.name ? `共有された一覧「${shared.name}」` : '共有された一覧';
  list.replaceChildren(...found.map((one) => drawItem(one, root)));
  const missing = shared.keys.length - found.length;
  if (missing) say(missingText(missing));
  take.hidden = found.length === 0;
  take.onclick = () => {
    const { trouble } = store.update((mine) => takeOver(mine, found, shared));
    section.hidden = true;
    const kept = trouble === undefined || trouble === 'broken' || trouble === 'partly';
    // What is not kept stays in the address: opened anew, it shows the list again.
    if (kept) history.replaceState(null, '', location.pathname);
    say(
      kept
        ? `${found.length}件を手元に加えました。`
        : `${found.length}件をこのページに並べました。${SHORT_TROUBLES[trouble]}。このアドレスを開き直せば、また並びます。`,
    );
  };
}

/** What is not there and what does not come are told apart only when there is a connection. */
function missingText(count: number): string {
  return navigator.onLine
    ? `${count}件は、このサイトにありませんでした。`
    : `${count}件は、いまは通信できないため出せません。`;
}

/** Puts shared items first, in their order; those that are new go into the folder of the shared list. */
function takeOver(mine: SavedList, items: readonly NewItem[], { name: folder }: SharedList): SavedList {
  return items.reduceRight((sum, item) => {
    const key = itemKey(item);
    const added = save(sum, item);
    return folder && !holds(sum, key) ? change(added, key, { folder }) : added;
  }, mine);
}

function drawItem(item: NewItem, root: string): HTMLElement {
  const link = h('a', { href: withBase(root, pageOf(item)) }, item.kind === 'case' ? item.title : item.ask);
  return h('li', {}, link, item.kind === 'case' ? item.company && `（${item.company}）` : '（問いかけ）');
}

/** From the pages they stand on; what does not come, from what is saved here anyway. */
async function findItems(keys: readonly string[], { pages, store }: SharedListPlace): Promise<NewItem[]> {
  const { items } = store.read().list;
  const found = await Promise.all(
    keys.map(
      async (key) => (await pages.find(key, todayInJapan())) ?? items.find((item) => itemKey(item) === key),
    ),
  );
  return found.filter((item) => item !== undefined);
}
