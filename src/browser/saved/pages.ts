import { type CasePage, readCasePage } from '#browser/dom/case-page.ts';
import { every } from '#browser/dom/part.ts';
import { type ReadQuestion, readQuestion } from '#browser/dom/question.ts';
import { noteFault } from '#browser/dom/trouble.ts';
import { questionPlace } from '#core/cases/question-key.ts';
import type { NewItem } from '#core/saved/list.ts';
import { QUESTION_PARTS } from '#core/site/case-page-parts.ts';
import { load } from '#core/site/load.ts';
import { paths, withBase } from '#core/site/paths.ts';
import { SAVE_BUTTON_PARTS } from '#core/site/saved-parts.ts';

/** What can be saved from the page of a case or an article, as it stands there. */
export interface OpenPage {
  /** The case itself; undefined on the page of an article. */
  entry: (CasePage & { name: string; business: string }) | undefined;
  questions: readonly ReadQuestion[];
}

/**
 * Pages of cases and articles, each fetched once for a page that shows what is saved. They are what is kept for
 * reading without a connection, so whatever is kept can be shown.
 */
export class OpenPages {
  readonly #root: string;
  readonly #pages = new Map<string, Promise<OpenPage>>();

  /** @param root base path of the site */
  constructor(root: string) {
    this.#root = root;
  }

  /** @param place `case/<slug>` or `knowhow/<slug>` @throws NotReached when the page does not come */
  page(place: string): Promise<OpenPage> {
    const known = this.#pages.get(place) ?? this.#read(place);
    this.#pages.set(place, known);
    // What did not come is asked for again.
    known.catch((error) => {
      noteFault(error);
      this.#pages.delete(place);
    });
    return known;
  }

  /** The page of a case; undefined when it does not come. */
  async case(slug: string): Promise<OpenPage['entry']> {
    return this.page(`case/${slug}`).then(
      ({ entry }) => entry,
      () => undefined,
    );
  }

  /** What a key stands for on the site today; undefined when it is not there, or does not come. */
  async find(key: string, savedAt: string): Promise<NewItem | undefined> {
    const [kind = '', slug = ''] = key.split('/');
    const page = await this.page(`${kind}/${slug}`).catch(() => undefined);
    if (questionPlace(key)) {
      const question = page?.questions.find((one) => one.key === key);
      return question && { kind: 'question', ...question, savedAt };
    }
    const { title, name: company, business } = page?.entry ?? {};
    return title
      ? { kind: 'case', slug, title, company: company ?? '', business: business ?? '', savedAt }
      : undefined;
  }

  async #read(place: string): Promise<OpenPage> {
    const [kind, slug = ''] = place.split('/');
    const path = kind === 'case' ? paths.case(slug) : paths.knowhowArticle(slug);
    const html = await load(withBase(this.#root, path), (response) => response.text());
    const document = new DOMParser().parseFromString(html, 'text/html');
    const questions = every(document, QUESTION_PARTS, 'question').map(readQuestion);
    if (kind !== 'case') return { entry: undefined, questions };
    const { company: name = '', business = '' } =
      document.querySelector<HTMLElement>(SAVE_BUTTON_PARTS.selector('slug', slug))?.dataset ?? {};
    return { entry: { ...readCasePage(document, slug), name, business }, questions };
  }
}
