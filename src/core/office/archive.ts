import { unzipSync } from 'fflate';
import { inside, readXml, type Xml, XmlFault } from './xml.ts';

/** What keeps a file from being read as a manuscript: one sentence in Japanese, with the way out. */
export class ManuscriptError extends Error {}

/** Inflated, of all parts that are read. */
const MAX_BYTES = 60_000_000;
const MOST_PARTS = 3_000;
/** What is read of the archive; programs, fonts and embedded files are not even unpacked. */
const READ =
  /^(?:\[Content_Types\]\.xml|_rels\/|(?:word|ppt|xl)\/.*\.(?:xml|rels|jpe?g|png|webp|gif|bmp|tiff?|emf|wmf|svg))$/i;
const RELATIONS = /^_rels\/.*\.rels$/i;

/** A part that another one refers to. */
export interface Relation {
  /** The last word of the relation's type: `image`, `hyperlink`, `notesSlide`. */
  type: string;
  /** Name of the part, or an address when it lies outside. */
  target: string;
  outside: boolean;
}

/** The parts of a file of Word, PowerPoint or Excel. */
export interface Archive {
  /** The part with which reading begins: `word/document.xml`. */
  main: string;
  /** @returns undefined when there is no such part */
  xml(part: string): Xml | undefined;
  bytes(part: string): Uint8Array | undefined;
  /** What a part refers to, by the ids it uses. */
  relations(part: string): ReadonlyMap<string, Relation>;
  /** Names of all parts, those that are not read included. */
  names: readonly string[];
}

/**
 * Opens the archive that a file of Word, PowerPoint or Excel is. How much it would inflate to is known before
 * anything is, and each part is inflated into as much room as it said it needs.
 * @throws ManuscriptError
 */
export function openArchive(name: string, bytes: Uint8Array): Archive {
  refuseOthers(name, bytes);
  const { files, names } = inflate(name, bytes);
  const parsed = new Map<string, Xml>();
  const xml = (part: string): Xml | undefined => {
    const known = parsed.get(part);
    if (known) return known;
    const content = files.get(part.toLowerCase());
    if (!content) return undefined;
    try {
      const tree = readXml(content);
      parsed.set(part, tree);
      return tree;
    } catch (error) {
      if (error instanceof XmlFault)
        throw new ManuscriptError(
          `「${name}」の中身の形がおかしいので、読みません。もとのソフトで開いて、保存し直してください`,
        );
      throw error;
    }
  };
  const relations = (part: string): Map<string, Relation> => {
    const at = part.lastIndexOf('/') + 1;
    const folder = part.slice(0, at);
    const list = inside(xml(`${folder}_rels/${part.slice(at)}.rels`)).flatMap((one) => inside(one));
    return new Map(
      list.map(({ attributes: { Id = '', Type = '', Target = '', TargetMode } }) => [
        Id,
        {
          type: Type.slice(Type.lastIndexOf('/') + 1),
          target: TargetMode === 'External' ? Target : resolved(folder, Target),
          outside: TargetMode === 'External',
        },
      ]),
    );
  };
  const main = [...relations('').values()].find(({ type }) => type === 'officeDocument')?.target;
  if (!main || !xml(main)) throw new ManuscriptError(wrongType(name, names));
  return { main, xml, bytes: (part) => files.get(part.toLowerCase()), relations, names };
}

function inflate(name: string, bytes: Uint8Array) {
  const names: string[] = [];
  let size = 0;
  try {
    const files = unzipSync(bytes, {
      filter: ({ name: part, originalSize }) => {
        names.push(part);
        if (names.length > MOST_PARTS)
          throw new ManuscriptError(
            `「${name}」は部品が多すぎます（${MOST_PARTS}まで）。必要なところだけのファイルにしてください`,
          );
        if (!READ.test(part) && !RELATIONS.test(part)) return false;
        size += originalSize;
        if (size > MAX_BYTES)
          throw new ManuscriptError(
            `「${name}」は、開くと大きすぎます（${MAX_BYTES / 1e6}MB まで）。写真を外すか、必要なところだけのファイルにしてください`,
          );
        return true;
      },
    });
    // Names of parts know no case.
    return { files: new Map(Object.entries(files).map(([part, one]) => [part.toLowerCase(), one])), names };
  } catch (error) {
    if (error instanceof ManuscriptError) throw error;
    throw new ManuscriptError(
      `「${name}」が壊れていて、開けません。もとのソフトで開いて保存し直すか、もう一度もらってください`,
    );
  }
}

/** `../media/image1.png` beside `word/` → the name of the part. */
function resolved(folder: string, target: string): string {
  const parts: string[] = [];
  for (const one of (target.startsWith('/') ? target.slice(1) : folder + target).split('/'))
    if (one === '..') parts.pop();
    else if (one !== '.' && one !== '') parts.push(one);
  return parts.join('/');
}

const begins = (bytes: Uint8Array, ...first: number[]) => first.every((one, at) => bytes[at] === one);

/** Files that are none of the three are told apart by how they begin, for their names may lie. */
function refuseOthers(name: string, bytes: Uint8Array) {
  if (begins(bytes, 0x50, 0x4b, 0x03, 0x04)) return;
  throw new ManuscriptError(otherKind(name, bytes));
}

function otherKind(name: string, bytes: Uint8Array): string {
  if (!bytes.length) return `「${name}」は空です。もう一度もらうか、保存し直してください`;
  if (begins(bytes, 0xd0, 0xcf, 0x11, 0xe0))
    return isEncrypted(bytes)
      ? `「${name}」にはパスワードが掛かっています。もとのソフトでパスワードを外し、保存し直してください`
      : `「${name}」は古い形式（.doc、.ppt、.xls）です。もとのソフトで開き、「名前を付けて保存」で .docx、.pptx、.xlsx にしてください`;
  if (begins(bytes, 0x25, 0x50, 0x44, 0x46))
    return `「${name}」は PDF です。もとの Word などのファイルか、文を貼り付けた Word のファイルにしてください`;
  if (begins(bytes, 0x7b, 0x5c, 0x72, 0x74))
    return `「${name}」はリッチテキスト（.rtf）です。Word で開き、.docx で保存し直してください`;
  return `「${name}」は Word・PowerPoint・Excel のファイルとして開けません。もとのソフトで開き、.docx、.pptx、.xlsx で保存し直してください`;
}

/** An encrypted document lies in an old container, in a stream of this name, in UTF-16. */
function isEncrypted(bytes: Uint8Array): boolean {
  return new TextDecoder('utf-16le')
    .decode(bytes.subarray(0, bytes.length & ~1))
    .includes('EncryptedPackage');
}

function wrongType(name: string, names: readonly string[]): string {
  if (names.includes('mimetype') && names.includes('content.xml'))
    return `「${name}」は OpenDocument の形式です。「名前を付けて保存」で .docx、.pptx、.xlsx にしてください`;
  return `「${name}」は Word・PowerPoint・Excel のファイルではありません（名前の終わりだけが同じです）。もとのソフトで .docx、.pptx、.xlsx で保存し直してください`;
}
