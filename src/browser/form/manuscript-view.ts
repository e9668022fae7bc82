import { h, list } from '#browser/dom/h.ts';
import { part } from '#browser/dom/part.ts';
import { troubleText } from '#browser/dom/trouble.ts';
import { MANUSCRIPT_PARTS } from '#core/site/case-form-parts.ts';
import { imported } from '#core/site/load.ts';
import type { NameOf } from '#core/site/page-parts.ts';
import type { CheckView } from './check-view.ts';
import type { DraftView } from './draft-view.ts';
import type { FormModel } from './form-model.ts';
import type { PicturesView } from './pictures-view.ts';

interface Views {
  check: CheckView;
  draft: DraftView;
  pictures: PicturesView;
  signal: AbortSignal;
}

/** The place of the pictures among those that can be chosen. */
const PICTURES = 'pictures';

/** The choice of the pictures that stand in a manuscript. */
function pictureRow(count: number): HTMLElement {
  const words = `${count}枚。小さくして「写真」に加えます。何が写っているかを書くと、本文に入ります`;
  return h(
    'li',
    {},
    h(
      'label',
      { class: 'field__choice' },
      h('input', { type: 'checkbox', value: PICTURES, checked: true }),
      h('span', {}, h('strong', {}, '原稿の中の写真'), ' ', words),
    ),
  );
}

/** Larger files are no manuscripts, and would stop a phone. */
const LARGEST = 50_000_000;

/**
 * A manuscript that is chosen or dropped: read here, shown as it was understood, and put into the form where its
 * writer agrees. What reads it comes only then.
 */
export class ManuscriptView {
  readonly #model: FormModel;
  readonly #views: Views;
  #take: ((places: ReadonlySet<string>) => void) | undefined;

  constructor(model: FormModel, views: Views) {
    this.#model = model;
    this.#views = views;
    const { signal } = views;
    const drop = this.#place('drop');
    const input = this.#place('file', HTMLInputElement);
    // What is chosen here is no answer of the form.
    for (const type of ['input', 'change'])
      drop.addEventListener(type, (event) => event.stopPropagation(), { signal });
    input.addEventListener(
      'change',
      () => {
        const [file] = input.files ?? [];
        if (file)
          void this.#open(file).finally(() => {
            input.value = '';
          });
      },
      { signal },
    );
    drop.addEventListener(
      'dragover',
      (event) => {
        event.preventDefault();
        drop.dataset.over = '';
      },
      { signal },
    );
    drop.addEventListener('dragleave', () => delete drop.dataset.over, { signal });
    drop.addEventListener(
      'drop',
      (event) => {
        event.preventDefault();
        delete drop.dataset.over;
        const files = event.dataTransfer?.files;
        if (files?.length === 1 && files[0]) void this.#open(files[0]);
        else this.#say('原稿は、一つずつ落としてください。');
      },
      { signal },
    );
    this.#place('take').addEventListener('click', () => this.#accept(), { signal });
    this.#place('cancel').addEventListener('click', () => this.#close('原稿を入れるのをやめました。'), {
      signal,
    });
  }

  async #open(file: File): Promise<void> {
    this.#close(`「${file.name}」を読んでいます。`);
    if (file.size > LARGEST) {
      this.#say(
        `「${file.name}」は大きすぎます（${LARGEST / 1e6}MB まで）。写真を外して保存し直してください。`,
      );
      return;
    }
    try {
      const [reader, { vocabulary, check }, bytes] = await Promise.all([
        imported(import('#core/manuscript/open-manuscript.ts')),
        this.#views.check.load(),
        file.arrayBuffer(),
      ]);
      try {
        const { made, pictures } = reader.openManuscript(
          file.name,
          new Uint8Array(bytes),
          vocabulary.taxonomies,
        );
        const rows = reader.understoodRows(made.understood, check.fields, vocabulary.taxonomies);
        const offers = reader.offersOf(made, this.#model.answers);
        this.#place('rows').replaceChildren(
          ...offers.map(({ place, text, answered }) => {
            const own = rows.filter((row) => row.place === place);
            const title =
              place === reader.REST_PLACE
                ? '置き場所が分からなかったところ（本文の終わりに入れます）'
                : (own[0]?.title ?? place.replace('# ', ''));
            const values = own.map(({ value, from }) => (value ? `${value} ← ${from}` : from)).join('、');
            return h(
              'li',
              {},
              h(
                'label',
                { class: 'field__choice' },
                h('input', { type: 'checkbox', value: place, checked: !answered }),
                h(
                  'span',
                  {},
                  h('strong', {}, title),
                  ' ',
                  text ? `${text.slice(0, 120)}${text.length > 120 ? '…' : ''}` : values,
                  answered && '（いまの答えがあります。印を付けると置きかえます）',
                ),
              ),
            );
          }),
        );
        const shown = made.pictures.filter(({ name }) => pictures.has(name));
        if (shown.length) this.#place('rows').append(pictureRow(shown.length));
        const left = made.left.filter((words) => !shown.some((one) => one.words === words));
        this.#place('left').replaceChildren(...list('ul', left).childNodes);
        this.#place('leftTitle').hidden = !left.length;
        this.#take = (places) => {
          this.#views.draft.take(
            reader.intoAnswers(this.#model.answers, made, places),
            `「${file.name}」から入れました。合っているか、上から確かめてください。`,
          );
          if (!places.has(PICTURES)) return;
          const files = shown.map(({ name, about, heading }) => ({
            file: new File([new Uint8Array(pictures.get(name) ?? [])], name),
            about,
            heading,
          }));
          void this.#views.pictures.take(files);
        };
        this.#place('found').hidden = false;
        this.#say(
          `「${file.name}」を、次のように読み取りました。まだ入れていません。違うものは印を外してください。入れたあとで直せます。`,
        );
      } catch (error) {
        if (!(error instanceof reader.ManuscriptError)) throw error;
        this.#say(`${error.message}。`);
      }
    } catch (error) {
      this.#say(
        troubleText(error, {
          what: `「${file.name}」を読めませんでした。書いてあるものは、そのままです。`,
          connection: '電波のよいところで、もう一度選んでください。',
        }),
      );
    }
  }

  #accept() {
    const boxes = [...this.#place('rows').querySelectorAll<HTMLInputElement>('input:checked')];
    const take = this.#take;
    this.#close('');
    take?.(new Set(boxes.map(({ value }) => value)));
  }

  #close(words: string) {
    this.#take = undefined;
    this.#place('found').hidden = true;
    // Hidden boxes would still answer to the names of the form's fields.
    this.#place('rows').replaceChildren();
    this.#say(words);
  }

  #say(words: string) {
    this.#place('status').textContent = words;
  }

  #place(name: NameOf<typeof MANUSCRIPT_PARTS>): HTMLElement;
  #place<E extends HTMLElement>(name: NameOf<typeof MANUSCRIPT_PARTS>, kind: new () => E): E;
  #place(name: NameOf<typeof MANUSCRIPT_PARTS>, kind: new () => HTMLElement = HTMLElement): HTMLElement {
    return part(this.#model.form, MANUSCRIPT_PARTS, name, kind);
  }
}
