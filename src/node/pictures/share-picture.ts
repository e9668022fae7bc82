import { createHash } from 'node:crypto';
import { createRequire } from 'node:module';
import sharp from 'sharp';
import type { DrawingId } from '#core/drawings/drawing-of.ts';
import { atSpaces, lineWidth, type ShareText, setLines } from '#core/site/share-picture.ts';
import { phrases } from '#node/html/phrases.ts';
import { INK, PAPER } from './cover.ts';
import { drawingShape } from './drawing-shapes.ts';
import type { Brand } from './mark.ts';

/** Raise it when the drawing changes: the name of a picture stands for its bytes. */
const DRAWING = 5;
/** What the services that show the picture ask for (Open Graph, 1.91:1). */
const [WIDTH, HEIGHT] = [1200, 630];
const [LEFT, INNER] = [96, 1008];
/** Upper edges of the words and of the mark with the name of the site, and the height between them, in pixels. */
const [TOP, FOOT] = [84, HEIGHT - 132];
const ROOM = FOOT - TOP;
/** Sizes of the title, with the most lines that fit. */
const SIZES = [
  { pixels: 64, lines: 3 },
  { pixels: 54, lines: 4 },
  { pixels: 44, lines: 5 },
] as const;
/** From the left of the mark to the left of the name. */
const BESIDE = 92;
/** The side of the thing that a case is about, in pixels. */
const THING = 132;
const FONT = 'Noto Sans JP Bold';
const fontfile = createRequire(import.meta.url).resolve(
  '@expo-google-fonts/noto-sans-jp/700Bold/NotoSansJP_700Bold.ttf',
);

/** The name of a picture, made from all that is drawn on it. */
export function shareName(text: ShareText, { name, accent, mark }: Brand): string {
  return createHash('sha256')
    .update(JSON.stringify([DRAWING, mark.toString(), name, accent, text.kicker, text.title, text.drawing]))
    .digest('hex')
    .slice(0, 16);
}

/** Makes a painter that draws pictures on one common ground with the mark and the name of the site. */
export async function sharePainter(brand: Brand): Promise<(text: ShareText) => Promise<Buffer>> {
  const { accent } = brand;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}"><rect width="100%" height="100%" fill="${PAPER}"/><rect width="28" height="100%" fill="${accent}"/></svg>`;
  const mark = await sharp(brand.mark, { density: 72 * 2.25 })
    .resize(72, 72)
    .png()
    .toBuffer();
  const named = `<span foreground="${accent}">${escapeMarkup(brand.name)}</span>`;
  const name = await words(named, 36, INNER - BESIDE - THING - 24);
  const ground = await sharp(Buffer.from(svg))
    .composite([
      { input: mark, left: LEFT, top: FOOT },
      { input: name, left: LEFT + BESIDE, top: FOOT + 16 },
    ])
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const { width, height, channels } = ground.info;
  return async ({ kicker, title, drawing }) => {
    const { lines, pixels } = setTitle(title);
    const input = await words(
      `<span foreground="${accent}" size="${pango(32)}">${escapeMarkup(kicker)}</span>\n` +
        `<span foreground="#1a1a1a">${lines.map((line) => escapeMarkup(line.trim())).join('\n')}</span>`,
      pixels,
    );
    return sharp(ground.data, { raw: { width, height, channels } })
      .composite([{ input, left: LEFT, top: TOP }, ...(drawing ? [await thing(drawing)] : [])])
      .png({ palette: true, colours: 16, effort: 1, dither: 0 })
      .toBuffer();
  };
}

/** The thing of a case, in the corner that the title leaves free. */
async function thing(id: DrawingId) {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${THING}" height="${THING}" viewBox="0 0 24 24" fill="none" stroke="${INK}" stroke-width="1.2" stroke-linecap="round" stroke-linejoin="round">${drawingShape(id)}</svg>`;
  const input = await sharp(Buffer.from(svg)).png().toBuffer();
  return { input, left: WIDTH - LEFT - THING, top: HEIGHT - 36 - THING };
}

/** The largest size at which the title fits, broken at phrases; a title too long for the smallest ends in an ellipsis. */
function setTitle(title: string): { lines: string[]; pixels: number } {
  const parts = atSpaces(phrases(title));
  for (const { pixels, lines: most } of SIZES) {
    const lines = setLines(parts, INNER / pixels);
    const whole = parts.every((part) => lineWidth(part) <= INNER / pixels);
    if (whole && lines.length <= most) return { lines, pixels };
  }
  const { pixels, lines: most } = SIZES[SIZES.length - 1] as (typeof SIZES)[number];
  const lines = setLines(parts, INNER / pixels);
  if (lines.length > most) lines.splice(most - 1, Infinity, `${lines[most - 1]}…`);
  return { lines, pixels };
}

/**
 * Pango markup as a picture; at 72 dots per inch a point is a pixel. Words wider than the room, such as a line of
 * capitals, or higher are made smaller: they would not fit on the ground.
 */
function words(markup: string, pixels: number, width = INNER): Promise<Buffer> {
  return sharp({
    text: { text: markup, font: `${FONT} ${pixels}`, fontfile, rgba: true, dpi: 72, spacing: 14 },
  })
    .resize({ width, height: ROOM, fit: 'inside', withoutEnlargement: true })
    .png({ compressionLevel: 0 })
    .toBuffer();
}

/** Pango counts 1024ths of a point. */
const pango = (pixels: number) => pixels * 1024;
const escapeMarkup = (text: string) =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
