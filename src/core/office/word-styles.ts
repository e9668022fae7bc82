import { TITLE_LEVEL } from '#core/manuscript/block.ts';
import type { Archive } from './archive.ts';
import { child, inside, type Xml } from './xml.ts';

/** Whether a switch like `<w:b/>` is on. */
export function isOn(element: Xml | undefined): boolean {
  return element !== undefined && !/^(?:0|false|off)$/.test(element.attributes['w:val'] ?? '');
}

/** Half points from which letters are larger than text is set. */
const LARGE = 28;

/** Whether letters stand out as a heading does, by their own settings. */
export function isBig(settings: Xml | undefined): boolean {
  return isOn(child(settings, 'w:b')) || Number(child(settings, 'w:sz')?.attributes['w:val'] ?? 0) >= LARGE;
}

/** The styles of headings: style id → level, the title's being `TITLE_LEVEL`. */
export function headingLevels(archive: Archive): ReadonlyMap<string, number> {
  const part = [...archive.relations(archive.main).values()].find(({ type }) => type === 'styles')?.target;
  const styles = inside(child(archive.xml(part ?? 'word/styles.xml'), 'w:styles'), 'w:style');
  const byId = new Map(styles.map((style) => [style.attributes['w:styleId'] ?? '', style]));
  const levels = new Map<string, number>();
  for (const id of byId.keys()) {
    const level = levelOf(id, byId);
    if (level !== undefined) levels.set(id, level);
  }
  return levels;
}

/** The level of a style, its own or that of the style it is based on. */
function levelOf(id: string, byId: ReadonlyMap<string, Xml>): number | undefined {
  let here = byId.get(id);
  for (let depth = 0; here && depth < 20; depth++) {
    const name = child(here, 'w:name')?.attributes['w:val'] ?? '';
    if (/^(?:title|表題|タイトル)$/i.test(name)) return TITLE_LEVEL;
    const numbered = /^(?:heading|見出し) ?(\d)$/i.exec(name);
    if (numbered) return Number(numbered[1]);
    const outline = child(here, 'w:pPr', 'w:outlineLvl')?.attributes['w:val'];
    if (outline !== undefined) return Number(outline) > 8 ? undefined : Number(outline) + 1;
    here = byId.get(child(here, 'w:basedOn')?.attributes['w:val'] ?? '');
  }
  return undefined;
}
