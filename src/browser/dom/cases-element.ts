import { SavedCases } from '#browser/saved/store.ts';
import { casesOf } from '#core/saved/list.ts';
import { parseIds } from '#core/saved/share.ts';
import type { NameOf } from '#core/site/page-parts.ts';
import { type CasePage, loadCasePages } from './case-page.ts';
import { PageElement } from './page-element.ts';

/** So many are taken from 手元: they stand side by side, and make a handout of six pages. */
const MOST_TAKEN = 4;

/** What a page about some cases says of them. */
interface CasesWords {
  /** None is asked for. */
  none: string;
  /** More are asked for than fit; only the first are taken. */
  many: string;
  /** So many are here. */
  here(count: number): string;
}

/** A page about the cases that its address names (`?ids=a,b`), else about the first of 手元, read from their own pages. */
export abstract class CasesElement<Parts> extends PageElement<Parts> {
  protected abstract readonly most: number;
  protected abstract readonly words: CasesWords;
  protected pages: readonly CasePage[] = [];

  /** The cases of the address; where it names none, the first of 手元, which the address then names. */
  #asked(): string[] {
    const ids = new URLSearchParams(location.search).get('ids');
    if (ids !== null) return parseIds(ids, 50);
    const kept = casesOf(SavedCases.of(this.root).read().list).slice(0, MOST_TAKEN);
    const slugs = kept.map(({ slug }) => slug);
    if (slugs.length) history.replaceState(history.state, '', `?ids=${slugs.join(',')}`);
    return slugs;
  }

  /** Reads the cases of the address and says how that went. @returns false when a newer address took over */
  protected async load(): Promise<boolean> {
    const turn = this.turn();
    const asked = this.#asked();
    const slugs = asked.slice(0, this.most);
    this.status(slugs.length ? '事例を読み込んでいます …' : '');
    const { pages, missing, unread } = await loadCasePages(this.root, slugs);
    if (!turn.current) return false;
    this.pages = pages;
    const names = (list: readonly string[]) => `「${list.join('、')}」は`;
    this.notice(
      [
        slugs.length ? '' : this.words.none,
        asked.length > this.most ? this.words.many : '',
        missing.length
          ? `${names(missing)}読めませんでした。アドレスを確かめるか、通信できるところで開き直してください。`
          : '',
        unread.length ? `${names(unread)}、このページの不具合で読めませんでした。` : '',
      ].join(''),
    );
    this.status(this.words.here(pages.length));
    this.place('ways' as NameOf<Parts>).hidden = pages.length > 0;
    return true;
  }
}
