import { h } from '#browser/dom/h.ts';
import { copyOf, every, inside, markOf, part } from '#browser/dom/part.ts';
import { noteFault } from '#browser/dom/trouble.ts';
import { freePictureName } from '#core/form/case-pictures.ts';
import type { CasePicture } from '#core/form/pack-parcel.ts';
import { FIELD_PARTS, PICTURE_PARTS } from '#core/site/case-form-parts.ts';
import type { FormModel } from './form-model.ts';
import { PictureError, type ShrunkPicture, shrinkPicture } from './shrink-picture.ts';

/** The pictures of a case: chosen on the device, described, and put into a section. They are not kept with the draft. */
export class PicturesView {
  readonly #model: FormModel;
  readonly #pictures = new Map<HTMLElement, Pick<CasePicture, 'name' | 'bytes'>>();

  constructor(model: FormModel, signal: AbortSignal) {
    this.#model = model;
    const choose = part(model.form, PICTURE_PARTS, 'choose', HTMLInputElement);
    choose.addEventListener(
      'change',
      () => {
        const files = [...(choose.files ?? [])];
        choose.value = '';
        void this.take(files.map((file) => ({ file })));
      },
      { signal },
    );
    this.#list.addEventListener('input', () => this.#tell(), { signal });
    model.watch({
      saved: () => {
        this.#pictures.clear();
        this.#list.replaceChildren();
        this.#say('');
        this.#tell();
      },
    });
    addEventListener(
      'beforeunload',
      (event) => {
        if (this.#pictures.size) event.preventDefault();
      },
      { signal },
    );
  }

  get #list() {
    return part(this.#model.form, PICTURE_PARTS, 'list');
  }

  /** Takes pictures, made small. @param files with what they show and the section they belong to, where that is known */
  async take(files: readonly { file: File; about?: string; heading?: string }[]): Promise<void> {
    const refused: string[] = [];
    for (const [at, { file, about, heading }] of files.entries()) {
      this.#say(`写真を小さくしています（${files.length}枚のうち${at + 1}枚め）。`);
      try {
        this.#add(file.name, await shrinkPicture(file), about, heading);
      } catch (error) {
        if (!(error instanceof PictureError)) noteFault(error);
        refused.push(
          error instanceof PictureError ? error.message : `「${file.name}」を小さくできませんでした。`,
        );
      }
    }
    const taken = this.#pictures.size
      ? '写真は下書きに残りません。ページを閉じる前に、ZIP で受け取るか、送ってください。'
      : '';
    this.#say([...refused, taken].filter(Boolean).join('\n'));
    this.#tell();
  }

  #add(chosen: string, { bytes, ending, width, height, thumb }: ShrunkPicture, about = '', wanted = '') {
    const taken = [
      ...[...this.#pictures.values()].map(({ name }) => name),
      ...(this.#model.mending?.original.pictures ?? []),
    ];
    const name = freePictureName(taken, ending);
    const holder = this.#list.parentElement ?? this.#model.form;
    const row = copyOf(inside(holder, 'template', HTMLTemplateElement));
    part(row, PICTURE_PARTS, 'thumb').append(h('img', { class: 'picture-row__thumb', src: thumb, alt: '' }));
    const size =
      bytes.length < 1_000_000
        ? `${Math.ceil(bytes.length / 1_000)}KB`
        : `${(bytes.length / 1e6).toFixed(1)}MB`;
    part(row, PICTURE_PARTS, 'name').textContent =
      `${chosen} → ${name}（${width}×${height}、${size}。場所と日時の記録は消しました）`;
    const headings = every(this.#model.form, FIELD_PARTS, 'section').map((one) => ({
      heading: markOf(one, FIELD_PARTS, 'section'),
      filled: Boolean(inside(one, 'textarea', HTMLTextAreaElement).value.trim()),
    }));
    const likely =
      headings.find(({ heading }) => heading === wanted)?.heading ??
      headings.findLast(({ filled }) => filled)?.heading;
    part(row, PICTURE_PARTS, 'alt', HTMLInputElement).value = about;
    part(row, PICTURE_PARTS, 'section').replaceChildren(
      ...headings.map(({ heading }) => h('option', { selected: heading === likely }, heading)),
    );
    part(row, PICTURE_PARTS, 'remove').addEventListener('click', () => {
      this.#pictures.delete(row);
      row.remove();
      part(this.#model.form, PICTURE_PARTS, 'choose').focus();
      this.#tell();
    });
    this.#pictures.set(row, { name, bytes });
    this.#list.append(row);
  }

  /** Tells the form what pictures there are now. */
  #tell() {
    const pictures: CasePicture[] = [];
    for (const [row, picture] of this.#pictures) {
      const alt = part(row, PICTURE_PARTS, 'alt', HTMLInputElement).value.trim();
      const section = part(row, PICTURE_PARTS, 'section', HTMLSelectElement).value;
      const fault = part(row, PICTURE_PARTS, 'fault');
      fault.hidden = alt !== '';
      fault.textContent = alt ? '' : '何が写っているかを、ひとこと書いてください。';
      if (alt) pictures.push({ ...picture, alt, section });
    }
    this.#model.pictures = pictures;
    this.#model.undescribed = this.#pictures.size - pictures.length;
    this.#model.touch();
  }

  #say(words: string) {
    part(this.#model.form, PICTURE_PARTS, 'status').textContent = words;
  }
}
