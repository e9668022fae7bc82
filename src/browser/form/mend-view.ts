import { every, inside, part } from '#browser/dom/part.ts';
import { troubleText } from '#browser/dom/trouble.ts';
import { EDIT_PATHS } from '#core/form/edit/local-edit.ts';
import type { CaseOriginal, OpenedCase } from '#core/form/edit/original.ts';
import { valueAt } from '#core/schema/plain-data.ts';
import { MEND_PARTS } from '#core/site/case-form-parts.ts';
import { loadJson, NotReached } from '#core/site/load.ts';
import { paths, withBase } from '#core/site/paths.ts';
import type { CheckView, Tools } from './check-view.ts';
import { type DraftView, renewWords } from './draft-view.ts';
import type { FormModel } from './form-model.ts';

interface Views {
  model: FormModel;
  check: CheckView;
  draft: DraftView;
  /** Base path of the site. */
  root: string;
  /** Whether the case lies in the working tree, and not on the site. */
  local: boolean;
}

/** Why a case cannot be mended here; told as it is. */
class NotThere extends Error {}

/** 「この事例を直す」: brings a published case into the form, or says why that cannot be. */
export class MendView {
  readonly #page: HTMLElement;
  readonly #views: Views;

  constructor(page: HTMLElement, views: Views) {
    this.#page = page;
    this.#views = views;
  }

  /** Fills the form with a case. @returns whether it is there */
  async open(slug: string): Promise<boolean> {
    for (const place of every(this.#page, MEND_PARTS, 'fresh')) place.hidden = true;
    const heading = this.#views.local ? '事例を手元で直す' : '公開中の事例を直す';
    part(this.#page, MEND_PARTS, 'heading').textContent = heading;
    document.title = document.title.replace('事例を書く', heading);
    this.#place('bar').hidden = false;
    this.#say('事例を読み込んでいます。');
    try {
      const tools = await this.#views.check.load();
      const { original, words } = await this.#find(slug, tools);
      this.#fill(original, tools, words);
      return true;
    } catch (error) {
      this.#views.model.form.hidden = true;
      this.#place('ways').hidden = false;
      this.#place('retry').hidden = error instanceof NotThere;
      this.#say(
        error instanceof NotThere
          ? error.message
          : troubleText(error, {
              what: '事例を読み込めませんでした。',
              connection: this.#views.local
                ? 'npm run edit が動いているか、確かめてください。'
                : '電波のよいところで、もう一度読み込んでください。',
            }),
      );
      return false;
    }
  }

  /** The case as it is published now; where it does not come, as it was when its draft was begun. */
  async #find(
    slug: string,
    { vocabulary, module }: Tools,
  ): Promise<{ original: CaseOriginal; words: string }> {
    const shown = slug.slice(0, 60);
    if (vocabulary.withdrawn.includes(slug))
      throw new NotThere('この事例は公開を取りやめているので、ここでは直せません。');
    if (!vocabulary.taken.includes(slug))
      throw new NotThere(
        `「${shown}」という事例は見つかりませんでした。アドレスが書き間違いか、公開されていない事例です。`,
      );
    const file = paths.contributeCases(module.originalsFile(slug, vocabulary.originals));
    try {
      const cases = await loadJson(withBase(this.#views.root, file), module.checkOriginals);
      const original = cases.find((one) => one.slug === slug);
      if (original) return { original, words: '' };
    } catch (error) {
      const kept = this.#views.draft.kept.original;
      if (!kept || !(error instanceof NotReached)) throw error;
      return {
        original: kept,
        words: '公開中の内容を読み込めなかったので、前に開いたときの内容を使っています。',
      };
    }
    throw new NotThere('この事例は準備中で、まだ公開されていません。公開されると、ここで直せます。');
  }

  #fill(original: CaseOriginal, { module }: Tools, words: string) {
    const { model, draft, local } = this.#views;
    const renew = renewWords(local);
    const opened = (one: CaseOriginal): OpenedCase => {
      const found = module.openOriginal(one);
      if (!found)
        throw new NotThere(
          local
            ? `この事例のファイルを読めませんでした。npm run check -- cases/${one.slug} が、わけを知らせます。`
            : 'この事例のファイルを読めませんでした。お手数ですが、ほかの方法でお知らせください。',
        );
      return found;
    };
    const now = opened(original);
    const { answers, original: former = original } = draft.kept;
    const notes = [words];
    model.mend(now);
    const begun = answers && JSON.stringify(answers) !== JSON.stringify(model.answers);
    if (begun) {
      if (former.text !== original.text) {
        model.mend(opened(former));
        notes.push(
          `この事例は、前に直しはじめたあとに変わっています。先へ進む前に「変わるところ」をご覧ください。新しい内容から直すときは「${renew}」を押します。`,
        );
      } else notes.push(`前に直しかけた続きです。はじめから直すときは「${renew}」を押します。`);
      model.fill(answers, false);
    }
    draft.renew = () => model.mend(now);
    const back = inside(this.#place('back'), 'a', HTMLAnchorElement);
    back.href = withBase(this.#views.root, local ? `/${EDIT_PATHS.list}` : paths.case(original.slug));
    if (local) back.textContent = '事例の一覧へ戻る';
    this.#place('back').hidden = false;
    const title = String(valueAt(now.answers.data, 'title') ?? original.slug);
    this.#say(
      [`「${title}」を開きました。直したところだけが変わり、ほかは一字も変わりません。`, ...notes]
        .filter(Boolean)
        .join('\n'),
    );
  }

  #place(name: 'bar' | 'words' | 'ways' | 'back' | 'retry'): HTMLElement {
    return part(this.#page, MEND_PARTS, name);
  }

  #say(words: string) {
    this.#place('words').textContent = words;
  }
}
