import { TellingElement } from '#browser/dom/telling-element.ts';
import { change, drop, merge } from '#core/saved/list.ts';
import { formatSaved, parseSaved } from '#core/saved/parse-saved.ts';
import { formatShared } from '#core/saved/share.ts';
import { paths, withBase } from '#core/site/paths.ts';
import { giveFile } from './files.ts';
import { drawItem } from './item-view.ts';
import { TROUBLES } from './messages.ts';
import { today } from './save-button.ts';
import { showShared } from './shared-list.ts';
import { SAVED_EVENT, SavedCases } from './store.ts';

const MOST_COMPARED = 4;
const MOST_PACKED = 12;

/** The page of saved cases. What is drawn is always what is stored. */
class SavedPage extends TellingElement {
  protected readonly family = 'saved';
  #store!: SavedCases;
  #picked = new Set<string>();
  /** The list is not drawn anew while its own fields are being written in. */
  #held = false;

  connectedCallback() {
    this.#store = SavedCases.of(this.#root);
    const on = (name: string, work: () => unknown) =>
      this.place(name).addEventListener('click', () => void work());
    on('compare', () => this.#go(paths.compare, MOST_COMPARED, 2));
    on('pack', () => this.#go(paths.pack, MOST_PACKED, 1));
    on('share', () => this.#share());
    on('export', () => giveFile(`保存した事例_${today()}.json`, formatSaved(this.#list)));
    on('rescue', () => this.#rescue());
    this.place<HTMLInputElement>('import').addEventListener('change', (event) => void this.#import(event));
    this.place('filter').addEventListener('change', () => this.#draw());
    this.addEventListener('change', ({ target }) => {
      const box = target as HTMLInputElement;
      if (box.dataset.field !== 'pick') return;
      if (box.checked) this.#picked.add(box.value);
      else this.#picked.delete(box.value);
    });
    window.addEventListener('storage', () => this.#draw());
    window.addEventListener(SAVED_EVENT, () => !this.#held && this.#draw());
    window.addEventListener('hashchange', () => void this.#showShared());
    this.#draw();
    void this.#showShared();
  }

  #showShared(): Promise<void> {
    return showShared({
      section: this.place('shared'),
      take: this.place('take'),
      records: this.dataset.records ?? '',
      root: this.#root,
      store: this.#store,
      tell: (text) => this.status(text),
    });
  }

  get #root() {
    return this.dataset.root ?? '/';
  }
  get #list() {
    return this.#store.read().list;
  }
  #draw() {
    const { list, trouble } = this.#store.read();
    this.notice(trouble ? TROUBLES[trouble] : '');
    this.place('rescue').hidden = this.#store.asideTexts().length === 0;
    this.place('tools').hidden = list.cases.length === 0;
    this.place('empty').hidden = list.cases.length > 0;
    const filter = this.place<HTMLSelectElement>('filter');
    const chosen = list.folders.includes(filter.value) ? filter.value : '';
    filter.replaceChildren(new Option('すべて', ''), ...list.folders.map((name) => new Option(name, name)));
    filter.value = chosen;
    this.place('folders').replaceChildren(...list.folders.map((name) => new Option(name, name)));
    const shown = list.cases.filter(({ folder }) => !chosen || folder === chosen);
    const template = this.place<HTMLTemplateElement>('item');
    const rows = shown.map((item) =>
      drawItem(template, item, this.#root, {
        changed: (slug, changes) => this.#change(slug, changes),
        dropped: (slug) => this.#drop(slug),
      }),
    );
    for (const row of rows) {
      const pick = row.querySelector<HTMLInputElement>('[data-field="pick"]');
      if (pick) pick.checked = this.#picked.has(pick.value);
    }
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
    const back = document.createElement('button');
    back.type = 'button';
    back.className = 'saved__remove';
    back.textContent = '元に戻す';
    back.addEventListener('click', () => this.#store.update((now) => merge(before, now)));
    this.place('status').append(back);
    back.focus();
  }

  /** Opens a page with the picked cases, or with all that are shown when none is picked. */
  #go(path: string, most: number, least: number) {
    const shown = [...this.querySelectorAll<HTMLElement>('[data-saved]')].map(
      (row) => row.dataset.saved ?? '',
    );
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
    location.href = `${withBase(this.#root, path)}?ids=${slugs.join(',')}`;
  }

  async #share() {
    const filter = this.place<HTMLSelectElement>('filter').value;
    const { cases } = this.#list;
    const slugs = cases
      .filter(({ slug, folder }) =>
        this.#picked.size ? this.#picked.has(slug) : !filter || folder === filter,
      )
      .map(({ slug }) => slug);
    const url = `${this.dataset.url}#${formatShared({ name: filter, slugs })}`;
    try {
      await navigator.clipboard.writeText(url);
      this.status(`${slugs.length}件の一覧のアドレスをコピーしました。メモは含みません。`);
    } catch {
      this.notice(`コピーできませんでした。このアドレスをお使いください: ${url}`);
    }
  }

  async #import(event: Event) {
    const input = event.target as HTMLInputElement;
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

  /** Gives the texts that could not be read as a file; they stay until the reader says otherwise. */
  #rescue() {
    giveFile(`読めなかったデータ_${today()}.txt`, this.#store.asideTexts().join('\n\n'), 'text/plain');
  }
}

customElements.define('saved-cases', SavedPage);
