import { isMap, isSeq } from 'yaml';
import { applyEdits } from '#core/check/fix.ts';
import type { Edit } from '#core/check/source/finding.ts';
import { periodHome } from '#core/schema/former.ts';
import { columnOf, endOfLine, insertAt, pairsOf, readable } from './edits.ts';

/** A case of an earlier version in the fields of this one. */
export interface MigratedCase {
  text: string;
  /** Where the period went, if there was one. */
  period?: 'supportPeriod' | 'storyPeriod';
  /** How many figures before and after were given `kind: other`. */
  kinds: number;
  /** Why nothing could be done, in Japanese. */
  fault?: string;
}

const FRONTMATTER = /^(\uFEFF?---[ \t]*\r?\n)([\s\S]*?\r?\n)---[ \t]*(?:\r?\n|$)/;

/**
 * Rewrites the settings of a case letter by letter: only what changed its name or is newly asked for is
 * touched; comments, order, unknown fields, line ends and the body stay as they are.
 * @param stated the support's time is known to stand in a source: the period becomes supportPeriod
 */
export function migrateCase(text: string, stated = false): MigratedCase {
  const [, opening, yaml] = FRONTMATTER.exec(text) ?? [];
  if (opening === undefined || yaml === undefined)
    return { text, kinds: 0, fault: '設定欄（---）が見つかりません' };
  const document = readable(yaml);
  if (!document || !isMap(document.contents))
    return {
      text,
      kinds: 0,
      fault: '設定欄が読めません。npm run check で直してから、もう一度動かしてください',
    };
  const pairs = pairsOf(document.contents);
  const data: unknown = document.toJS({ maxAliasCount: 0 });
  const edits: Edit[] = [];
  const period = pairs.find(({ key }) => key === 'period');
  const home = stated ? 'supportPeriod' : periodHome(data);
  if (period && pairs.some(({ key }) => key === home))
    return {
      text,
      kinds: 0,
      fault: `period と ${home} の両方があります。どちらかを消してから、もう一度動かしてください`,
    };
  if (period) edits.push({ offset: period.keyStart, length: period.keyEnd - period.keyStart, text: home });
  const kinds = kindEdits(yaml, pairs.find(({ key }) => key === 'results')?.pair.value);
  edits.push(...kinds);
  const moved = edits.map((edit) => ({ ...edit, offset: edit.offset + opening.length }));
  return {
    text: applyEdits(text, moved),
    ...(period ? { period: home } : {}),
    kinds: kinds.length,
  };
}

/** Figures before and after whose relation to the support is unknown, which is said. */
function kindEdits(yaml: string, results: unknown): Edit[] {
  if (!isSeq(results)) return [];
  return results.items.flatMap((item) => {
    const pairs = pairsOf(item);
    const has = (key: string) => pairs.some((one) => one.key === key);
    const second = pairs[1];
    if (!second || has('kind') || !has('before') || !has('after')) return [];
    const flow = isMap(item) && item.flow;
    const rest = flow ? ', ' : `${endOfLine(yaml)}${' '.repeat(columnOf(yaml, second.keyStart))}`;
    return [insertAt(second.keyStart, `kind: other${rest}`)];
  });
}
