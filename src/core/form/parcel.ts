import { foreignFormat, sniff, TYPE_OF_ENDING } from '#core/check/image/sniff.ts';
import { MAX_IMAGE_BYTES } from '#core/check/rules/images.ts';
import { splitMdx } from '#core/check/source/mdx-source.ts';
import { readYaml } from '#core/check/source/yaml-source.ts';
import { valueAt } from '#core/schema/plain-data.ts';
import { SLUG } from '#core/schema/primitives.ts';
import { foreignCode } from '#core/text/foreign-code.ts';

/** One file of what somebody sent: its name, with the folders it lay in, and its bytes. */
export interface Piece {
  name: string;
  bytes: Uint8Array;
}

/** A case as it was sent, ready to lie in a folder of its own. */
export interface Parcel {
  /** The text of `index.mdx`, letter for letter but for the names of pictures, line ends and the mark at its start. */
  text: string;
  /** File name → bytes. */
  pictures: ReadonlyMap<string, Uint8Array>;
  /** What the sender named the case; empty when nothing he gave is a folder name. */
  slug: string;
  /** Reading of the firm's name; empty when it is not written. */
  kana: string;
  /** What was done that the sender did not ask for, in Japanese. */
  notes: string[];
}

/** What keeps a parcel from being taken in: one sentence in Japanese. */
export class ParcelError extends Error {}

/** What systems put beside files by themselves. */
const CLUTTER = /(?:^|\/)__MACOSX\/|(?:^|\/)(?:\.DS_Store|Thumbs\.db|desktop\.ini|\._[^/]*)$/i;
const TEXT = /\.(?:txt|mdx|md)$/i;
const MAX_TEXT_BYTES = 1_000_000;
const MOST_PICTURES = 40;
const PICTURE_NAME = /^[a-z0-9]+(?:-[a-z0-9]+)*\.[a-z]+$/;

/** Whether a file lies there by itself and belongs to nobody. */
export function isClutter(name: string): boolean {
  return CLUTTER.test(name);
}

/**
 * Puts in order what somebody sent: one text that the form gave, and pictures. Nothing is guessed at and nothing left
 * out in silence.
 * @throws ParcelError that names the first piece which cannot be taken
 */
export function openParcel(pieces: readonly Piece[]): Parcel {
  const kept = pieces.filter(({ name }) => !isClutter(name));
  for (const { name } of kept) refuseWay(name);
  const texts = kept.filter(({ name }) => TEXT.test(name));
  const [piece, second] = texts;
  if (!piece)
    throw new ParcelError('事例の文がありません。フォームの出した .txt か index.mdx を一つ渡してください');
  if (second)
    throw new ParcelError(
      `事例の文が二つあります（「${piece.name}」と「${second.name}」）。一件ずつ渡してください`,
    );
  const notes: string[] = [];
  const pictures = new Map<string, Uint8Array>();
  const names = new Map<string, string>();
  const others = kept.filter((one) => one !== piece);
  if (others.length > MOST_PICTURES)
    throw new ParcelError(`写真が多すぎます（${others.length}枚。${MOST_PICTURES}枚まで）`);
  for (const { name, bytes } of others) {
    const own = pictureName(name, bytes, pictures);
    const base = baseOf(name);
    if (names.has(base)) throw new ParcelError(`「${base}」という名前の写真が二つあります`);
    names.set(base, own);
    pictures.set(own, bytes);
    if (own !== base) notes.push(`「${base}」を ${own} という名前にしました`);
  }
  const written = readText(piece);
  const text = renamePictures(written, names);
  const source = splitMdx(text);
  if (!source)
    throw new ParcelError(
      `「${piece.name}」は、フォームの出したファイルではありません（先頭に --- で囲んだ設定欄がありません）`,
    );
  const kana = valueAt(readYaml(source.frontmatter).data, 'company', 'kana');
  return {
    text,
    pictures,
    slug: slugOf(piece.name),
    kana: typeof kana === 'string' ? kana : '',
    notes,
  };
}

/** A name that leads out of its folder is refused, whatever stands in the file. */
function refuseWay(name: string) {
  const leads = /(?:^|[/\\])\.\.(?:[/\\]|$)|^[/\\]|^[A-Za-z]:|\\|\p{Cc}/u.test(name);
  if (leads) throw new ParcelError(`「${shown(name)}」は、外のフォルダーを指す名前なので、受け取りません`);
}

function baseOf(name: string): string {
  return name.slice(name.lastIndexOf('/') + 1);
}

function shown(name: string): string {
  return name.replace(/\p{C}/gu, '?').slice(0, 80);
}

/** `umibe.txt`, or `umibe/index.mdx`. */
function slugOf(name: string): string {
  const [base = '', folder = ''] = name.replace(TEXT, '').split('/').reverse();
  return [base, folder].find((one) => one !== 'index' && SLUG.test(one)) ?? '';
}

function readText({ name, bytes }: Piece): string {
  if (bytes.length > MAX_TEXT_BYTES)
    throw new ParcelError(`「${name}」は大きすぎます（文は ${MAX_TEXT_BYTES / 1_000_000}MB まで）`);
  const code = foreignCode(bytes);
  if (code)
    throw new ParcelError(
      `「${name}」の文字コードが UTF-8 ではありません。メモ帳などで「UTF-8」を選んで保存し直してください`,
    );
  const text = new TextDecoder().decode(bytes).replace(/\r\n?/g, '\n');
  // A program for mails may put empty lines before the text, and leave the last line open.
  return `${text.trim()}\n`;
}

/** The name a picture gets: its own where it may stand, else a number. */
function pictureName(name: string, bytes: Uint8Array, taken: ReadonlyMap<string, Uint8Array>): string {
  const base = baseOf(name);
  const ending = base.split('.').at(-1)?.toLowerCase() ?? '';
  const real = sniff(bytes);
  if (/^(?:heic|heif)$/.test(ending) || foreignFormat(bytes) === 'HEIC')
    throw new ParcelError(
      `「${shown(name)}」は iPhone の写真の形（HEIC）です。JPEG にして送ってもらってください`,
    );
  if (!Object.hasOwn(TYPE_OF_ENDING, ending) || !real)
    throw new ParcelError(
      `「${shown(name)}」は受け取れません。受け取れるのは、事例の文（.txt、.mdx）と写真（JPEG、PNG、WebP、AVIF、SVG）だけです`,
    );
  if (bytes.length > MAX_IMAGE_BYTES)
    throw new ParcelError(
      `「${shown(name)}」は大きすぎます（写真は一枚 ${MAX_IMAGE_BYTES / 1024 / 1024}MB まで）`,
    );
  const right = TYPE_OF_ENDING[ending] === real ? ending : real === 'jpeg' ? 'jpg' : real;
  const own = `${base
    .slice(0, base.lastIndexOf('.'))
    .toLowerCase()
    .replace(/[\s_]+/g, '-')}.${right}`;
  if (PICTURE_NAME.test(own) && !taken.has(own)) return own;
  let number = 1;
  while (taken.has(`photo-${number}.${right}`)) number += 1;
  return `photo-${number}.${right}`;
}

/** A picture that got another name is named so in the text, too. */
function renamePictures(text: string, names: ReadonlyMap<string, string>): string {
  return [...names].reduce(
    (all, [old, now]) =>
      old === now
        ? all
        : [old, encodeURI(old)].reduce((one, name) => one.replaceAll(`./${name}`, `./${now}`), all),
    text,
  );
}
