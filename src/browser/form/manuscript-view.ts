import { h, list } from '#browser/dom/h.ts';
import { readOfficeFile, takeFile } from '#browser/dom/office-file.ts';
import { part } from '#browser/dom/part.ts';
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

/** What reads a manuscript, once it has come. */
type Tools = Awaited<ReturnType<CheckView['load']>> & {
  reader: typeof import('#core/manuscript/open-manuscript.ts');
};

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
    // What is chosen here is no answer of the form.
    for (const type of ['input', 'change'])
      drop.addEventListener(type, (event) => event.stopPropagation(), { signal });
    takeFile({
      input: this.#place('file', HTMLInputElement),
      zone: drop,
      open: (file) => this.#open(file),
      several: () => this.#say('原稿は、一つずつ落としてください。'),
      signal,
    });
    this.#place('take').addEventListener('click', () => this.#accept(), { signal });
    this.#place('cancel').addEventListener('click', () => this.#close('原稿を入れるのをやめました。'), {
      signal,
    });
  }

  async #open(file: File): Promise<void> {
    this.#close(`「${file.name}」を読んでいます。`);
    await readOfficeFile(file, {
      most: LARGEST,
      instead: '写真を外して保存し直してください。',
      load: async () => {
        const [reader, tools] = await Promise.all([
          imported(import('#core/manuscript/open-manuscript.ts')),
          this.#views.check.load(),
        ]);
        return { ...tools, reader };
      },
      show: (tools, bytes) => this.#show(file, tools, bytes),
      say: (words) => this.#say(words),
    });
  }

  #show(file: File, { reader, vocabulary, check }: Tools, bytes: Uint8Array) {
    const { made, pictures } = reader.openManuscript(file.name, bytes, vocabulary.taxonomies);
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
