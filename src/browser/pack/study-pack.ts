import { type CasePage, loadCasePages } from '#browser/dom/case-page.ts';
import { TellingElement } from '#browser/dom/telling-element.ts';
import { parseIds } from '#core/saved/share.ts';
import { drawPack } from './sheet-view.ts';

const MOST = 12;

/** 勉強会パック: the cases of the address as a handout. What is printed is what stands on the page. */
class StudyPack extends TellingElement {
  protected readonly family = 'pack';
  #pages: CasePage[] = [];

  async connectedCallback() {
    const form = this.place<HTMLFormElement>('form');
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      window.print();
    });
    form.addEventListener('input', () => this.#draw());
    const asked = parseIds(new URLSearchParams(location.search).get('ids') ?? '', 50);
    const slugs = asked.slice(0, MOST);
    this.status(slugs.length ? '事例を読み込んでいます …' : '');
    const { pages, missing } = await loadCasePages(this.dataset.root ?? '/', slugs);
    this.#pages = pages;
    this.notice(
      [
        slugs.length
          ? ''
          : '資料に入れる事例がありません。「保存した事例」で選んで、「勉強会パックにする」を押してください。',
        asked.length > MOST ? `一つの資料に入るのは${MOST}件までなので、はじめの${MOST}件を入れました。` : '',
        missing.length
          ? `「${missing.join('、')}」は読めませんでした。アドレスを確かめるか、通信できるところで開き直してください。`
          : '',
      ].join(''),
    );
    this.place<HTMLButtonElement>('print').disabled = pages.length === 0;
    this.status(pages.length ? `${pages.length}件の事例が入ります。` : '');
    this.#draw();
    this.dataset.ready = '';
  }

  #draw() {
    const data = new FormData(this.place<HTMLFormElement>('form'));
    const options = {
      title: String(data.get('title') ?? '').trim() || '伴走支援の勉強会',
      body: data.has('body'),
      guide: data.has('guide'),
      site: this.dataset.site ?? '',
      url: this.dataset.url ?? '',
      licence: this.dataset.licence ?? '',
    };
    this.place('sheet').replaceChildren(...(this.#pages.length ? drawPack(this.#pages, options) : []));
  }
}

customElements.define('study-pack', StudyPack);
