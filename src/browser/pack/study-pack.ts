import { drawChooser } from '#browser/compare/chooser-view.ts';
import { CasesElement } from '#browser/dom/cases-element.ts';
import { SavedCases } from '#browser/saved/store.ts';
import { casesOf } from '#core/saved/list.ts';
import { PACK_PARTS } from '#core/site/pack-parts.ts';
import { paths, withBase } from '#core/site/paths.ts';
import { drawPack } from './sheet-view.ts';

const MOST = 12;

/** 勉強会パック: the cases of the address as a handout. What is printed is what stands on the page. */
class StudyPack extends CasesElement<typeof PACK_PARTS> {
  protected readonly parts = PACK_PARTS;
  protected readonly most = MOST;
  protected readonly words = {
    none: '資料に入れる事例がありません。事例の「保存」を押して手元に入れると、ここに並びます。',
    many: `一つの資料に入るのは${MOST}件までなので、はじめの${MOST}件を入れました。`,
    here: (count: number) => (count ? `${count}件の事例が入ります。` : ''),
  };

  protected async begin() {
    this.on('form', 'submit', (event) => {
      event.preventDefault();
      window.print();
    });
    this.on('form', 'input', () => this.#draw());
    window.addEventListener('popstate', () => void this.#show(), { signal: this.signal });
    await this.#show();
  }

  async #show() {
    if (!(await this.load())) return;
    const form = this.place('form');
    form.classList.remove('waits');
    form.hidden = this.pages.length === 0;
    this.place('print', HTMLButtonElement).disabled = form.hidden;
    drawChooser(
      this.place('chooser'),
      this.pages,
      casesOf(SavedCases.of(this.root).read().list),
      MOST,
      (next) => `${withBase(this.root, paths.pack)}?ids=${next.join(',')}`,
    );
    this.#draw();
    this.dataset.ready = '';
  }

  #draw() {
    const data = new FormData(this.place('form', HTMLFormElement));
    const options = {
      title: String(data.get('title') ?? '').trim() || this.given('title'),
      body: data.has('body'),
      guide: data.has('guide'),
      site: this.given('site'),
      url: this.given('url'),
      licence: this.given('licence'),
    };
    const place = this.place('sheet');
    place.hidden = this.pages.length === 0;
    if (this.pages.length) drawPack(place, this.pages, options);
  }
}

customElements.define('study-pack', StudyPack);
