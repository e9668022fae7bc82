import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Finding } from '#core/check/source/finding.ts';
import type { Place } from '#core/check/source/yaml-source.ts';

/** A mark that draws itself has no need for more. */
const MOST_BYTES = 64 * 1024;
/** What moves, loads or asks for something else; a reference within the drawing is fine. */
const MORE_THAN_A_DRAWING =
  /<(?:script|foreignObject|image|iframe)\b|\son[a-z]+\s*=|\bhref\s*=\s*["']?\s*(?!["'#\s])|url\(\s*["']?(?!["'#\s])|@import|<!ENTITY/i;

/** Why the mark that `site.yaml` names cannot be the picture of a site. @param at where it names it */
export function markFaults(contentDir: string, name: string, at: Place): Finding[] {
  const fault = (message: string, remedy: string): Finding[] => [
    {
      file: 'site.yaml',
      ...at,
      field: 'theme.mark',
      rule: 'content/mark',
      severity: 'error',
      message,
      remedy,
    },
  ];
  let svg: string;
  try {
    svg = readFileSync(join(contentDir, name), 'utf8');
  } catch {
    return fault(`${name} がありません`, 'site.yaml と同じフォルダーに、正方形の SVG を置いてください');
  }
  if (Buffer.byteLength(svg) > MOST_BYTES)
    return fault(
      `${name} が大きすぎます（${MOST_BYTES / 1024} KB まで）`,
      '線と面だけの、小さな絵にしてください',
    );
  const [, width, height] =
    /<svg\b[^>]*\bviewBox\s*=\s*["']\s*[\d.-]+[\s,]+[\d.-]+[\s,]+([\d.]+)[\s,]+([\d.]+)/.exec(svg) ?? [];
  if (!width || width !== height)
    return fault(
      `${name} が正方形の SVG ではありません`,
      '<svg viewBox="0 0 32 32" …> のように、縦と横を同じにしてください',
    );
  if (MORE_THAN_A_DRAWING.test(svg))
    return fault(
      `${name} に、絵のほかのもの（プログラム、写真、ほかの場所への参照）があります`,
      '線と面だけの SVG にしてください',
    );
  return [];
}
