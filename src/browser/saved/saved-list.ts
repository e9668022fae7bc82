import { giveFile } from '#browser/dom/give-file.ts';
import { button } from '#browser/dom/h.ts';
import { PageElement } from '#browser/dom/page-element.ts';
import { every, part } from '#browser/dom/part.ts';
import { formatDate } from '#core/format/dates.ts';
import { todayInJapan } from '#core/format/today.ts';
import { forget, newlyTaken } from '#core/saved/forget.ts';
import {
  casesOf,
  change,
  drop,
  holds,
  itemKey,
  move,
  NOTHING_SAVED,
  type SavedItem,
  type SavedList,
  save,
  shownIn,
  startVisit,
  takeBack,
} from '#core/saved/list.ts';
import { merge } from '#core/saved/merge.ts';
import { formatSaved, parseSaved } from '#core/saved/parse-saved.ts';
import { formatShared, MOST_SHARED } from '#core/saved/share.ts';
import { paths, withBase } from '#core/site/paths.ts';
import { SAVED_ITEM_PARTS, SAVED_PARTS } from '#core/site/saved-parts.ts';
import { drawCase } from './case-view.ts';
import { type ItemEvents, makeItem, placeItem, type ShelfNames } from './item-view.ts';
import { OpenPages } from './pages.ts';
import { TROUBLES } from './saved-messages.ts';
import { showShared } from './shared-list.ts';
import { SheetMaker } from './sheet-maker.ts';
import { SAVED_EVENT, SavedCases } from './store.ts';
import { takenBack } from './taken-back.ts';

/** So many stand side by side, and make a study pack of a few pages. */
const MOST_TOGETHER = 4;

/** 手元: the one list of cases and questions. What is drawn is always what is stored. */
class SavedListPage extends PageElement<typeof SAVED_PARTS> {
  protected readonly parts = SAVED_PARTS;
  #store!: SavedCases;
  #pages!: OpenPages;
  #sheet!: SheetMaker;
  #shelves: ShelfNames = {};
  readonly #rows = new Map<string, HTMLElement>();
  /** The reader wants folders, though there is none yet. */
  #sorting = false;

  protected begin() {
    this.#store = SavedCases.of(this.root);
    this.#pages = new OpenPages(this.root);
    this.#shelves = JSON.parse(this.dataset.shelves ?? '{}') as ShelfNames;
    this.#sheet = new SheetMaker(this.place('sheet'), this.#pages, {
      site: this.given('site'),
      url: this.given('home'),
      shelves: this.#shelves,
    });
    this.place('tools').classList.remove('waits');
    this.on('print', 'click', () => this.#print());
    this.on('share', 'click', () => this.#share());
    this.on('compare', 'click', () => this.#go(paths.compare, 2));
    this.on('pack', 'click', () => this.#go(paths.pack, 1));
    this.on('export', 'click', () => giveFile(`手元_${todayInJapan()}.json`, formatSaved(this.#list)));
    this.on('import', 'change', () => this.#import());
    this.on('rescue', 'click', () => this.#rescue());
    this.on('clear', 'click', () =>
      this.#takeAway('すべて消しました。', () => ({ ...NOTHING_SAVED, folders: this.#list.folders })),
    );
    this.on('visit', 'click', () => this.#startVisit());
    this.on('back', 'click', () => this.#bringBack(this.#folder));
    this.on('sort', 'click', () => {
      this.#sorting = true;
      this.#draw();
      this.#closeMenu();
      this.querySelector<HTMLElement>(SAVED_ITEM_PARTS.selector('folder'))?.focus();
    });
    this.on('filter', 'change', () => this.#draw());
    const { signal } = this;
    window.addEventListener('storage', () => this.#draw(), { signal });
    window.addEventListener(SAVED_EVENT, () => this.#draw(), { signal });
    window.addEventListener('beforeprint', () => this.#sheet.draw(), { signal });
    window.addEventListener('hashchange', () => void this.#showShared(), { signal });
    this.#draw();
    this.place('promise').classList.remove('waits');
    void this.#showShared();
    void this.#forgetTakenBack();
  }

  /** What the site has taken back stays in nobody's list; the reader's own notes do. */
  async #forgetTakenBack() {
    const places = await takenBack(this.root, this.#list.items);
    const count = newlyTaken(this.#list, places);
    if (count === 0) return;
    this.#rows.clear();
    this.#store.update((list) => forget(list, places));
    this.status(
      `公開を取りやめた事例・記事が${count}件ありました。その題や会社名は、手元から消しました。メモは残っています。`,
    );
  }

  get #list() {
    return this.#store.read().list;
  }
  /** The folder that is shown, '' for all. */
  get #folder() {
    return this.place('filter', HTMLSelectElement).value;
  }
  get #shown(): SavedItem[] {
    return shownIn(this.#list, this.#folder);
  }

  #showShared(): Promise<void> {
    const place = {
      section: this.place('shared'),
      title: this.place('sharedTitle'),
      list: this.place('sharedList'),
      take: this.place('take'),
      root: this.root,
      pages: this.#pages,
      store: this.#store,
      say: (text: string) => this.status(text),
    };
    return showShared(place, this.turn());
  }

  #draw() {
    const { list, trouble } = this.#store.read();
    const unread = this.#store.unreadTexts().length > 0;
    const problem = trouble ?? (unread ? 'broken' : undefined);
    this.notice(problem ? TROUBLES[problem] : '');
    this.place('rescue').hidden = !unread;
    const filled = list.items.length > 0;
    for (const one of every(this, SAVED_PARTS, 'needs')) one.hidden = !filled;
    // What cannot be kept is not promised to be.
    this.place('promise').hidden = this.place('emptyText').hidden = problem === 'blocked';
    this.#drawFolders(list);
    const shown = this.#shown;
    this.place('empty').hidden = shown.length > 0 || this.#folder !== '';
    this.place('print').hidden = shown.length === 0;
    const away = list.away ?? [];
    this.place('back').hidden = !away.includes(this.#folder);
    this.#drawRows(shown, this.#sorting || list.folders.length > away.length);
    this.status(countText(shown, this.#folder));
    void this.#sheet.prepare(shown, this.#address(shown));
  }

  #drawFolders({ folders, away = [] }: SavedList) {
    const filter = this.place('filter', HTMLSelectElement);
    const chosen = folders.includes(filter.value) ? filter.value : '';
    filter.replaceChildren(
      new Option(away.length ? 'いまの訪問' : 'すべて', ''),
      ...folders.map((name) => new Option(name, name)),
    );
    filter.value = chosen;
    this.place('filterBox').hidden = folders.length === 0;
    this.place('folders').replaceChildren(...folders.map((name) => new Option(name, name)));
  }

  /** Puts what lies here away under the day's name, so that the next visit begins with an empty list. */
  #startVisit() {
    this.#closeMenu();
    this.place('filter', HTMLSelectElement).value = '';
    let put = '';
    this.#rows.clear();
    const { trouble } = this.#store.update((list) => {
      const { list: next, folder } = startVisit(list, `${formatDate(todayInJapan())}までの訪問`);
      put = folder;
      return next;
    });
    if (trouble) this.notice(TROUBLES[trouble]);
    this.status(`「${put}」にしまいました。「フォルダー」から、いつでも開けます。`);
    const back = button('saved__back', '元に戻す', () => this.#bringBack(put));
    this.place('status').append(back);
    back.focus();
  }

  #bringBack(folder: string) {
    this.place('filter', HTMLSelectElement).value = '';
    this.#store.update((list) => takeBack(list, folder));
    this.status(`「${folder}」を、いまの訪問に戻しました。`);
  }

  #drawRows(shown: readonly SavedItem[], sorting: boolean) {
    const template = this.place('item', HTMLTemplateElement);
    const rows = shown.map((item, at) => {
      const key = itemKey(item);
      const row = this.#rows.get(key) ?? makeItem(template, item, this.root, this.#events, this.#shelves);
      this.#rows.set(key, row);
      placeItem(row, item, { first: at === 0, last: at === shown.length - 1, sorting });
      return row;
    });
    const list = this.place('list');
    // A row that stays where it is keeps what the reader does in it, and is not laid out anew.
    for (const row of [...list.children]) if (!rows.includes(row as HTMLElement)) row.remove();
    rows.forEach((row, at) => {
      if (list.children[at] !== row) list.insertBefore(row, list.children[at] ?? null);
    });
  }

  readonly #events: ItemEvents = {
    changed: (key, changes) => {
      const { trouble } = this.#store.update((list) => change(list, key, changes));
      if (trouble) this.notice(TROUBLES[trouble]);
    },
    moved: (key, way) => {
      this.#store.update((list) => move(list, key, way, this.#folder));
      const row = this.#rows.get(key);
      const pressed = row && part(row, SAVED_ITEM_PARTS, way, HTMLButtonElement);
      const other = row && part(row, SAVED_ITEM_PARTS, way === 'up' ? 'down' : 'up', HTMLButtonElement);
      (pressed?.disabled ? other : pressed)?.focus();
      const at = this.#shown.findIndex((item) => itemKey(item) === key);
      this.status(`${at + 1}番めに移しました。`);
    },
    dropped: (key) => this.#takeAway('消しました。', (list) => drop(list, key)),
    opened: (slug, inside) => void this.#open(slug, inside),
  };

  /** Takes something out, and offers to put it back. */
  #takeAway(said: string, work: Parameters<SavedCases['update']>[0]) {
    const before = this.#list;
    this.#closeMenu();
    this.#store.update(work);
    this.status(said);
    const back = button('saved__back', '元に戻す', () => {
      this.#store.update((now) => merge(before, now));
    });
    this.place('status').append(back);
    back.focus();
  }

  /** Shows a case in its place, in the row that the reader has opened. */
  async #open(slug: string, inside: HTMLElement) {
    try {
      const page = await this.#pages.page(`case/${slug}`);
      if (!page.entry) return;
      inside.replaceChildren(
        drawCase(page, page.entry, {
          isSaved: (key) => holds(this.#list, key),
          save: (item) => {
            const { trouble } = this.#store.update((list) => save(list, item));
            this.status(
              trouble ? TROUBLES[trouble] : `手元に加えました: ${item.kind === 'question' ? item.ask : ''}`,
            );
          },
        }),
      );
    } catch {
      inside.textContent = navigator.onLine
        ? 'この事例は、いまのサイトにありません。'
        : 'いまは通信できないため、開けません。';
    }
  }

  async #print() {
    await this.#sheet.prepare(this.#shown, this.#address(this.#shown));
    window.print();
  }

  /** The address that opens these items in another browser, without notes. */
  #address(items: readonly SavedItem[]): string {
    return `${this.given('url')}#${formatShared({ name: this.#folder, keys: items.map(itemKey) })}`;
  }

  /** Opens a page with the first cases that are shown. */
  #go(path: string, least: number) {
    const slugs = casesOf({ ...this.#list, items: this.#shown })
      .slice(0, MOST_TOGETHER)
      .map(({ slug }) => slug);
    if (slugs.length < least) {
      this.notice(`事例を${least}件以上、手元に入れてください。いまは${slugs.length}件です。`);
      this.#closeMenu();
      return;
    }
    location.href = `${withBase(this.root, path)}?ids=${slugs.join(',')}`;
  }

  async #share() {
    const items = this.#shown;
    const url = this.#address(items);
    this.#closeMenu();
    try {
      await navigator.clipboard.writeText(url);
      const count = Math.min(items.length, MOST_SHARED);
      const rest = items.length > count ? `上から${count}件の` : `${count}件の`;
      this.status(`${rest}一覧のアドレスをコピーしました。メモは含みません。`);
    } catch {
      this.notice(`コピーできませんでした。このアドレスをお使いください: ${url}`);
    }
  }

  async #import() {
    const input = this.place('import', HTMLInputElement);
    const file = input.files?.[0];
    input.value = '';
    this.#closeMenu();
    if (!file) return;
    const read = parseSaved(await file.text());
    if (read.kind !== 'list') {
      this.notice(
        read.kind === 'newer'
          ? 'このファイルは、このサイトの新しい版で書き出されています。ページを読み込み直してからお試しください。'
          : 'このファイルは読めませんでした。「ファイルに書き出す」で作った JSON ファイルを選んでください。',
      );
      return;
    }
    const before = this.#list.items.length;
    const { list, trouble } = this.#store.update((mine) => merge(mine, read.list));
    if (trouble) this.notice(TROUBLES[trouble]);
    const lost = read.lost ? `読めない項目が${read.lost}件ありました。` : '';
    this.status(`${list.items.length - before}件を加えました。${lost}`);
  }

  /** Gives the texts that could not be read as a file; then the reader has them, and they are said of no more. */
  #rescue() {
    giveFile(
      `読めなかったデータ_${todayInJapan()}.txt`,
      this.#store.unreadTexts().join('\n\n'),
      'text/plain',
    );
    this.#store.forgetUnread();
    this.status('読めなかったデータを、ファイルにしました。');
  }

  #closeMenu() {
    this.place('menu', HTMLDetailsElement).open = false;
  }
}

/** `事例2件・問いかけ3`, of the folder that is shown. */
function countText(items: readonly SavedItem[], folder: string): string {
  if (items.length === 0) return folder ? `「${folder}」には、まだ何もありません。` : '';
  const cases = items.filter(({ kind }) => kind === 'case').length;
  const counts = [cases && `事例${cases}件`, items.length - cases && `問いかけ${items.length - cases}`];
  return `${folder ? `「${folder}」の` : ''}${counts.filter(Boolean).join('・')}`;
}

customElements.define('saved-list', SavedListPage);
