import { photoName } from '#core/site/paths.ts';
import {
  PHOTO_FORMATS,
  PHOTO_WIDTHS,
  type PhotoFormat,
  photoFile,
  renderPhoto,
} from '#node/content/cover-photo.ts';
import { listedCases } from '#node/data/cases.ts';
import { contentDir } from '#node/data/site.ts';

interface Rendition {
  slug: string;
  src: string;
  width: number;
  format: PhotoFormat;
}

export async function getStaticPaths() {
  return listedCases().flatMap(({ slug, data: { cover } }) =>
    cover
      ? PHOTO_WIDTHS.flatMap((width) =>
          PHOTO_FORMATS.map((format) => ({
            params: { file: photoName(slug, width, format) },
            props: { slug, src: cover.src, width, format },
          })),
        )
      : [],
  );
}

/** A photo that stands in for the drawn cover, in one width and format. */
export async function GET({ props }: { props: Rendition }) {
  const bytes = await renderPhoto(photoFile(contentDir, props.slug, props.src), props.width, props.format);
  return new Response(new Uint8Array(bytes), { headers: { 'content-type': `image/${props.format}` } });
}
