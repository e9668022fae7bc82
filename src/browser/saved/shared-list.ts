import { h } from '#browser/dom/h.ts';
import { noteFault } from '#browser/dom/trouble.ts';
import type { Turn } from '#browser/dom/turns.ts';
import { loadCollection } from '#browser/finder/collection.ts';
import { todayInJapan } from '#core/format/today.ts';
import { change, type SavedList, save } from '#core/saved/list.ts';
import { parseShared, type SharedList } from '#core/saved/share.ts';
import { paths, withBase } from '#core/site/paths.ts';
import type { SavedCases } from './store.ts';

export interface SharedCase {
  slug: string;
  title: string;
  company: string;
}

export interface SharedListPlace {
  section: HTMLElement;
  title: HTMLElement;
  list: HTMLElement;
  /** What puts the shared cases among one's own. */
  take: HTMLElement;
  /** Address of the finder's record file, and the root of the site. */
  records: string;
  root: string;
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
  const known = await sharedCases(shared.slugs, place);
  if (!turn.current) return;
  title.textContent = shared.name ? `共有された一覧「${shared.name}」` : '共有された一覧';
  list.replaceChildren(...known.map((one) => drawCase(one, root)));
  const missing = shared.slugs.length - known.length;
  if (missing) say(`${missing}件は、このサイトにありませんでした。`);
  take.onclick = () => {
    store.update((mine) => takeOver(mine, known, shared));
    history.replaceState(null, '', location.pathname);
    section.hidden = true;
    say(`${known.length}件を保存に加えました。`);
  };
}

/** Puts shared cases first, in their order; those that are new go into the folder of the shared list. */
function takeOver(mine: SavedList, cases: readonly SharedCase[], { name: folder }: SharedList): SavedList {
  return cases.reduceRight((sum, one) => {
    const isNew = !sum.cases.some(({ slug }) => slug === one.slug);
    const added = save(sum, { ...one, savedAt: todayInJapan() });
    return isNew && folder ? change(added, one.slug, { folder }) : added;
  }, mine);
}

function drawCase({ slug, title, company }: SharedCase, root: string): HTMLElement {
  const link = h('a', { href: withBase(root, paths.case(slug)) }, title);
  return h('li', {}, link, company && `（${company}）`);
}

/** From the site's own records; offline, from what is saved here anyway. */
async function sharedCases(slugs: readonly string[], place: SharedListPlace): Promise<SharedCase[]> {
  try {
    const collection = await loadCollection(place.records, place.root);
    const numbers = slugs.flatMap((slug) => collection.numbers.get(slug) ?? []);
    const cards = await collection.cards(numbers);
    return cards.map(({ slug, title, companyName }) => ({ slug, title, company: companyName }));
  } catch (error) {
    noteFault(error);
    const { cases } = place.store.read().list;
    return slugs.map((slug) => cases.find((one) => one.slug === slug) ?? { slug, title: slug, company: '' });
  }
}
