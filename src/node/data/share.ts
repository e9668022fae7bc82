import type { DrawingId } from '#core/drawings/drawing-of.ts';
import { paths } from '#core/site/paths.ts';
import { type ShareText, shareText } from '#core/site/share-picture.ts';
import { shareName } from '#node/pictures/share-picture.ts';
import { absolute, brand, site } from './site.ts';

/** What stands on the picture of a page. @param path address without the base path @param drawing the thing it is about */
export function shareOf(path: string, title: string, drawing?: DrawingId): ShareText {
  return { ...shareText(path, title, site), drawing };
}

/** Where that picture lies, in full. */
export function shareAddress(text: ShareText): string {
  return absolute(paths.sharePicture(shareName(text, brand)));
}
