import type { Scalar } from 'yaml';
import { endsJapanese, startsJapanese } from '#core/text/line-breaks.ts';

/** YAML puts a space where a value goes on in the next line; between Japanese letters there is none. */
export function joinFolded(node: Scalar, text: string): void {
  if (typeof node.value !== 'string' || !node.range || node.type === 'BLOCK_LITERAL') return;
  const written = text.slice(node.range[0], node.range[1]);
  if (!written.includes('\n')) return;
  for (const [, before = '', after = ''] of written.matchAll(/(\S{1,4})[ \t]*\n[ \t]*(?=(\S{1,4}))/g)) {
    const [left, right] = [before.replace(/^["']/, ''), after.replace(/["']$/, '')];
    if (endsJapanese(left) && startsJapanese(right))
      node.value = (node.value as string).replace(`${left} ${right}`, () => left + right);
  }
}
