import type { Manuscript } from '#core/manuscript/block.ts';
import { type Archive, ManuscriptError, openArchive } from './archive.ts';
import { readWorkbook } from './excel.ts';
import { readSlides } from './powerpoint.ts';
import { readDocument } from './word.ts';
import { inside } from './xml.ts';

/** Names of files that are taken for manuscripts, those included that cannot be read: they are told why. */
export const MANUSCRIPT_NAME = /\.(?:do[ct][xm]?|p[op][ts][xm]?|xl[st][xmb]?|rtf|pdf|od[tps])$/i;

const READERS: Readonly<Record<string, (archive: Archive) => Manuscript>> = {
  'w:document': readDocument,
  'p:presentation': readSlides,
  workbook: readWorkbook,
};

/**
 * Reads a manuscript of Word, PowerPoint or Excel, here and now: no address in it is opened. What kind it is says its
 * content, not its name.
 * @param name for the messages
 * @throws ManuscriptError in Japanese
 */
export function openOffice(name: string, bytes: Uint8Array): Manuscript {
  const archive = openArchive(name, bytes);
  const root = inside(archive.xml(archive.main))[0];
  const read = root && Object.hasOwn(READERS, root.name) ? READERS[root.name] : undefined;
  if (!read)
    throw new ManuscriptError(
      `「${name}」は、読める形式ではありません。もとのソフトで .docx、.pptx、.xlsx で保存し直してください`,
    );
  const manuscript = read(archive);
  const left = [...manuscript.left, ...unread(archive.names)];
  if (!manuscript.blocks.length)
    throw new ManuscriptError(
      [
        `「${name}」には、読める文がありません。文が写真になっているときは、文字で書き写してください`,
        ...left,
      ].join('。'),
    );
  return { ...manuscript, left };
}

/** What is told of parts that are never unpacked. */
export function unread(names: readonly string[]): string[] {
  const has = (pattern: RegExp) => names.some((name) => pattern.test(name));
  return [
    ...(has(/\/vbaProject\.bin$/i) ? ['マクロは読んでいません'] : []),
    ...(has(/\/embeddings\//i) ? ['埋め込まれた別のファイルは読んでいません'] : []),
    ...(has(/\/charts\/chart\d*\.xml$/i)
      ? ['グラフの数字は読んでいません。数字は表か文で書き足してください']
      : []),
  ];
}
