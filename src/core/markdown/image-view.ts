import type { Element } from 'hast';
import { h } from 'hastscript';

/** A picture as the page shows it. Addresses are root-relative, without the base path. */
export interface ImageView {
  src: string;
  width: number;
  height: number;
  sources: { type: string; srcset: { src: string; width: number }[] }[];
}

/** A picture of an entry, made ready to be shown. */
export interface Media {
  /** Its name in the folder of the entry. */
  file: string;
  view: ImageView;
  /** The files that must be in the output, by their names. */
  names: string[];
}

/** The text column is never wider than the measure of `prose.css`. */
const SIZES = '(min-width: 48rem) 38em, 100vw';

/** `<picture>` with the given view, every address put under the site's base path by `address`. */
export function pictureElement(alt: string, view: ImageView, address: (path: string) => string): Element {
  const { src, width, height, sources } = view;
  return h('picture', [
    ...sources.map(({ type, srcset }) =>
      h('source', {
        type,
        sizes: SIZES,
        srcSet: srcset.map((one) => `${address(one.src)} ${one.width}w`).join(', '),
      }),
    ),
    h('img', { src: address(src), alt, width, height, loading: 'lazy', decoding: 'async' }),
  ]);
}

/** What stands in for a picture where there are none to show, as in the form's preview. */
export function pictureStandIn(alt: string): Element {
  return h('span', { className: ['picture-stand-in'] }, `［画像: ${alt}］`);
}
