import { parseIds } from '#core/saved/share.ts';
import { type CasePage, loadCasePages } from './case-page.ts';
import { PageElement } from './page-element.ts';

/** What a page about some cases says of them. */
interface CasesWords {
  /** None is asked for. */
  none: string;
  /** More are asked for than fit; only the first are taken. */
  many: string;
  /** So many are here. */
  here(count: number): string;
}

/** A page about the cases that its address names (`?ids=a,b`), read from their own pages. */
export abstract class CasesElement<Parts> extends PageElement<Parts> {
  protected abstract readonly most: number;
  protected abstract readonly words: CasesWords;
  protected pages: readonly CasePage[] = [];

  /** Reads the cases of the address and says how that went. @returns false when a newer address took over */
  protected async load(): Promise<boolean> {
    const turn = this.turn();
    const asked = parseIds(new URLSearchParams(location.search).get('ids') ?? '', 50);
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
    return true;
  }
}
