import { list } from '#browser/dom/h.ts';
import { part } from '#browser/dom/part.ts';
import { noteFault } from '#browser/dom/trouble.ts';
import { checkSaid, EDIT_PATHS, type SaidOfCase } from '#core/form/edit/local-edit.ts';
import { casePath } from '#core/form/new-file.ts';
import { SAVE_PARTS, SEND_PARTS } from '#core/site/case-form-parts.ts';
import { imported, loadJson, parseJson } from '#core/site/load.ts';
import { paths, withBase } from '#core/site/paths.ts';
import type { FormModel } from './form-model.ts';
import type { Finished } from './send-view.ts';

const NOWHERE =
  '保存できませんでした。npm run edit が動いているか、確かめてください。書いたものは、この画面と下書きに残っています。';
const CHANGED =
  'このファイルは、開いたあとに変わりました。何も書いていません。書いたものは、この画面と下書きに残っています。';

/** Saves to the working tree, where the page is served by `npm run edit`. */
export class SaveView {
  readonly #model: FormModel;
  readonly #root: string;
  #finished: Finished | undefined;

  /** @param root base path of the site */
  constructor(model: FormModel, root: string, signal: AbortSignal) {
    this.#model = model;
    this.#root = root;
    part(model.form, SEND_PARTS, 'ways').hidden = true;
    this.#place('box').hidden = false;
    this.#place('save').addEventListener('click', () => void this.#save(), { signal });
    this.#place('merge').addEventListener('click', () => void this.#merge(), { signal });
    const opened = new URL(location.href).searchParams.get('case');
    if (!opened) return;
    if (location.hash === '#saved') this.#say(`保存しました: ${casePath(opened)}`);
    void loadJson(this.#address(opened), checkSaid).then((said) => this.#tell(said), noteFault);
  }

  show(finished: Finished): void {
    this.#finished = finished;
  }

  async #save(): Promise<void> {
    if (!this.#finished) return;
    const { slug, text, pictures } = this.#finished;
    const { mending } = this.#model;
    if (!slug) return this.#say('フォルダー名を直すと、保存できます。');
    const body = new FormData();
    // As files: the line ends of a plain field would become others on the way.
    body.set('text', new Blob([text]));
    if (mending) body.set('before', new Blob([mending.original.text]));
    for (const { name, bytes } of pictures) body.append('picture', new File([new Uint8Array(bytes)], name));
    this.#say('保存しています。');
    const answer = await fetch(this.#address(slug), { method: 'PUT', body }).catch(() => undefined);
    if (!answer) return this.#say(NOWHERE);
    const words = await answer.text();
    this.#place('merge').hidden = answer.status !== 409;
    if (answer.status === 409) return this.#say(CHANGED);
    if (!answer.ok) return this.#say(words);
    if (!mending) {
      this.#model.saved();
      location.assign(`?case=${slug}#saved`);
      return;
    }
    const names = [...mending.original.pictures, ...pictures.map(({ name }) => name)];
    const { openOriginal } = await imported(import('#core/form/form-check.ts'));
    const now = openOriginal({ slug, text, pictures: names });
    if (now) this.#model.saved(now);
    const said = checkSaid(parseJson(words, 'What was saved'));
    this.#say(`保存しました: ${said.file}`);
    this.#tell(said);
  }

  /** Takes the file as it is now, and what was changed here over it. */
  async #merge(): Promise<void> {
    const { mending, answers: mine } = this.#model;
    if (!mending) return;
    const { slug } = mending.original;
    try {
      const { checkOriginals, openOriginal, rebaseAnswers } = await imported(
        import('#core/form/form-check.ts'),
      );
      const address = withBase(this.#root, paths.contributeCases(0));
      const found = (await loadJson(address, checkOriginals)).find((one) => one.slug === slug);
      const now = found && openOriginal(found);
      if (!now) return this.#say('いまのファイルを開けません。npm run check が、わけを知らせます。');
      this.#model.mend(now);
      const { answers, both } = rebaseAnswers(mending.before, mine, this.#model.answers);
      this.#model.fill(answers, false);
      this.#model.touch();
      this.#place('merge').hidden = true;
      const lost = both.length ? `両方で変わっていた ${both.join('、')} は、この画面で書いたほうです。` : '';
      this.#say(
        `直したところを重ねました。${lost}「変わるところ」を確かめてから、もう一度保存してください。`,
      );
    } catch (error) {
      noteFault(error);
      this.#say(NOWHERE);
    }
  }

  #address(slug: string): string {
    return withBase(this.#root, `/${EDIT_PATHS.cases}${slug}`);
  }

  #tell({ findings }: SaidOfCase) {
    this.#place('foundTitle').hidden = !findings.length;
    this.#place('found').replaceChildren(...list('ul', findings).childNodes);
  }

  #say(words: string) {
    this.#place('status').textContent = words;
  }

  #place(name: 'box' | 'save' | 'merge' | 'status' | 'found' | 'foundTitle'): HTMLElement {
    return part(this.#model.form, SAVE_PARTS, name);
  }
}
