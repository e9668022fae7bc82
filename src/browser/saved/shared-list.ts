import { loadCollection } from '#browser/finder/collection.ts';
import { change, save } from '#core/saved/list.ts';
import { parseShared } from '#core/saved/share.ts';
import { paths, withBase } from '#core/site/paths.ts';
import { today } from './save-button.ts';
import type { SavedCases } from './store.ts';

interface SharedCase {
  slug: string;
  title: string;
  company: string;
}

export interface SharedListPlace {
  section: HTMLElement;
  /** What puts the shared cases among one's own. */
  take: HTMLElement;
  /** Address of the finder's record file, and the root of the site. */
  records: string;
  root: string;
  store: SavedCases;
  /** Says what has happened. */
  tell(text: string): void;
}

/** Shows the list that the address shares, with a button to take it over; hides the section when there is none. */
export async function showShared(place: SharedListPlace): Promise<void> {
  const { section, take, root, store, tell } = place;
  const shared = parseShared(location.hash);
  section.hidden = !shared;
  if (!shared) return;
  const known = await sharedCases(shared.slugs, place);
  const title = section.querySelector('h2');
  if (title) title.textContent = shared.name ? `共有された一覧「${shared.name}」` : '共有された一覧';
  section.querySelector('ul')?.replaceChildren(...known.map((one) => drawCase(one, root)));
  const missing = shared.slugs.length - known.length;
  if (missing) tell(`${missing}件は、このサイトにありませんでした。`);
  take.onclick = () => {
    const folder = shared.name;
    store.update((list) =>
      known.reduceRight((sum, one) => {
        const isNew = !sum.cases.some(({ slug }) => slug === one.slug);
        const added = save(sum, { ...one, savedAt: today() });
        return isNew && folder ? change(added, one.slug, { folder }) : added;
      }, list),
    );
    history.replaceState(null, '', location.pathname);
    section.hidden = true;
    tell(`${known.length}件を保存に加えました。`);
  };
}

function drawCase({ slug, title, company }: SharedCase, root: string): HTMLElement {
  const item = document.createElement('li');
  const link = document.createElement('a');
  link.href = withBase(root, paths.case(slug));
  link.textContent = title;
  item.append(link, company && `（${company}）`);
  return item;
}

/** From the site's own records; offline, from what is saved here anyway. */
async function sharedCases(slugs: readonly string[], place: SharedListPlace): Promise<SharedCase[]> {
  try {
    const collection = await loadCollection(place.records, place.root);
    const numbers = slugs.flatMap((slug) => collection.numbers.get(slug) ?? []);
    const cards = await collection.cards(numbers);
    return cards.map(({ slug, title, companyName }) => ({ slug, title, company: companyName }));
  } catch {
    const { cases } = place.store.read().list;
    return slugs.map((slug) => cases.find((one) => one.slug === slug) ?? { slug, title: slug, company: '' });
  }
}
