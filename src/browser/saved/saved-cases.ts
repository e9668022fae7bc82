import { giveFile } from '#browser/dom/give-file.ts';
import { button } from '#browser/dom/h.ts';
import { PageElement } from '#browser/dom/page-element.ts';
import { every, markOf } from '#browser/dom/part.ts';
import { todayInJapan } from '#core/format/today.ts';
import { change, drop, merge } from '#core/saved/list.ts';
import { formatSaved, parseSaved } from '#core/saved/parse-saved.ts';
import { formatShared } from '#core/saved/share.ts';
import { paths, withBase } from '#core/site/paths.ts';
import { SAVED_ITEM_PARTS, SAVED_PARTS } from '#core/site/saved-parts.ts';
import { drawItem } from './item-view.ts';
import { TROUBLES } from './saved-messages.ts';
import { showShared } from './shared-list.ts';
import { SAVED_EVENT, SavedCases } from './store.ts';

const MOST_COMPARED = 4;
const MOST_PACKED = 12;

/** The page of saved cases. What is drawn is always what is stored. */
class SavedPage extends PageElement<typeof SAVED_PARTS> {
  protected readonly parts = SAVED_PARTS;
  #store!: SavedCases;
  #picked = new Set<string>();
  /** The list is not drawn anew while its own fields are being written in. */
  #held = false;

  protected begin() {
    this.#store = SavedCases.of(this.root);
    this.on('compare', 'click', () => this.#go(paths.compare, MOST_COMPARED, 2));
    this.on('pack', 'click', () => this.#go(paths.pack, MOST_PACKED, 1));
    this.on('share', 'click', () => this.#share());
    this.on('export', 'click', () =>
      giveFile(`保存した事例_${todayInJapan()}.json`, formatSaved(this.#list)),
    );
    this.on('rescue', 'click', () => this.#rescue());
    this.on('import', 'change', () => this.#import());
    this.on('filter', 'change', () => this.#draw());
    this.on('list', 'change', ({ target }) => {
      if (!(target instanceof HTMLInputElement && target.matches(SAVED_ITEM_PARTS.selector('pick')))) return;
      if (target.checked) this.#picked.add(target.value);
      else this.#picked.delete(target.value);
    });
    const { signal } = this;
    window.addEventListener('storage', () => this.#draw(), { signal });
    window.addEventListener(SAVED_EVENT, () => !this.#held && this.#draw(), { signal });
    window.addEventListener('hashchange', () => void this.#showShared(), { signal });
    this.#draw();
    void this.#showShared();
  }

  #showShared(): Promise<void> {
    const place = {
      section: this.place('shared'),
      title: this.place('sharedTitle'),
      list: this.place('sharedList'),
      take: this.place('take'),
      records: this.given('records'),
      root: this.root,
      store: this.#store,
      say: (text: string) => this.status(text),
    };
    return showShared(place, this.turn());
  }

  get #list() {
    return this.#store.read().list;
  }
  get #filter() {
    return this.place('filter', HTMLSelectElement);
  }

  #draw() {
    const { list, trouble } = this.#store.read();
    const unread = this.#store.unreadTexts().length > 0;
    const problem = trouble ?? (unread ? 'broken' : undefined);
    this.notice(problem ? TROUBLES[problem] : '');
    this.place('rescue').hidden = !unread;
    this.place('tools').hidden = list.cases.length === 0;
    this.place('empty').hidden = list.cases.length > 0;
    const filter = this.#filter;
    const chosen = list.folders.includes(filter.value) ? filter.value : '';
    filter.replaceChildren(new Option('すべて', ''), ...list.folders.map((name) => new Option(name, name)));
    filter.value = chosen;
    this.place('folders').replaceChildren(...list.folders.map((name) => new Option(name, name)));
    const shown = list.cases.filter(({ folder }) => !chosen || folder === chosen);
    const template = this.place('item', HTMLTemplateElement);
    const rows = shown.map((item) =>
      drawItem(template, item, this.#picked.has(item.slug), this.root, {
        changed: (slug, changes) => this.#change(slug, changes),
        dropped: (slug) => this.#drop(slug),
      }),
    );
    this.place('list').replaceChildren(...rows);
    this.status(list.cases.length ? `${chosen ? `「${chosen}」の` : ''}${shown.length}件` : '');
  }

  #change(slug: string, changes: { folder?: string; note?: string }) {
    this.#held = changes.note !== undefined;
    const { trouble } = this.#store.update((list) => change(list, slug, changes));
    this.#held = false;
    if (trouble) this.notice(TROUBLES[trouble]);
  }

  #drop(slug: string) {
    const before = this.#list;
    this.#store.update((list) => drop(list, slug));
    this.status('消しました。');
    const back = button('saved__remove', '元に戻す', () => this.#store.update((now) => merge(before, now)));
    this.place('status').append(back);
    back.focus();
  }

  /** Opens a page with the picked cases, or with all that are shown when none is picked. */
  #go(path: string, most: number, least: number) {
    const shown = every(this, SAVED_ITEM_PARTS, 'saved').map((row) => markOf(row, SAVED_ITEM_PARTS, 'saved'));
    const picked = shown.filter((slug) => this.#picked.has(slug));
    const slugs = (picked.length ? picked : shown).slice(0, most);
    if (slugs.length < least) {
      this.notice(`${least}件以上を選んでください。`);
      return;
    }
    if ((picked.length || shown.length) > most && path === paths.compare && picked.length !== slugs.length) {
      this.notice(`比べられるのは${most}件までです。左の四角で${most}件までを選んでください。`);
      return;
    }
    location.href = `${withBase(this.root, path)}?ids=${slugs.join(',')}`;
  }

  async #share() {
    const filter = this.#filter.value;
    const { cases } = this.#list;
    const slugs = cases
      .filter(({ slug, folder }) =>
        this.#picked.size ? this.#picked.has(slug) : !filter || folder === filter,
      )
      .map(({ slug }) => slug);
    const url = `${this.given('url')}#${formatShared({ name: filter, slugs })}`;
    try {
      await navigator.clipboard.writeText(url);
      this.status(`${slugs.length}件の一覧のアドレスをコピーしました。メモは含みません。`);
    } catch {
      this.notice(`コピーできませんでした。このアドレスをお使いください: ${url}`);
    }
  }

  async #import() {
    const input = this.place('import', HTMLInputElement);
    const file = input.files?.[0];
    input.value = '';
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
    const before = this.#list.cases.length;
    const { list, trouble } = this.#store.update((mine) => merge(mine, read.list));
    if (trouble) this.notice(TROUBLES[trouble]);
    const lost = read.lost ? `読めない項目が${read.lost}件ありました。` : '';
    this.status(`${list.cases.length - before}件を加えました。${lost}`);
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
    this.place('import').focus();
  }
}

customElements.define('saved-cases', SavedPage);
