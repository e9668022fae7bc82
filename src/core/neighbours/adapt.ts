import type { Nodes } from 'mdast';
import { visit } from 'unist-util-visit';
import { stringify } from 'yaml';
import type { z } from 'zod';
import { SOURCED } from '#core/check/rules/facts.ts';
import { readDocument } from '#core/markdown/mdx-document.ts';
import { renewed } from '#core/schema/former.ts';
import { isRecord } from '#core/schema/plain-data.ts';
import { fitData, type LeftOut } from './fit-data.ts';

/** A case of a neighbour as a file of this instance, with what had to be left behind; or why it cannot stand here. */
export type Adapted = { text: string; left: LeftOut[] } | { fault: string };

/**
 * Rewrites the file of a neighbour's case so that the checks and the renderer of this instance take it like one of its
 * own: values that its vocabularies do not have are left out, links lead to the neighbour, pictures stay there.
 * @param original `index.mdx` of the case, written by a stranger
 * @param home address of the neighbour's home page, ending in `/`
 * @param schema what a case is on this instance
 */
export function adaptCase(original: string, home: string, schema: z.ZodType): Adapted {
  const { source, yaml, tree, findings } = readDocument('index.mdx', original);
  const [fault] = findings;
  if (fault) return { fault: fault.message };
  if (!source || !tree || !isRecord(yaml?.data)) return { fault: '設定欄が読めません' };
  // Articles and photos are the neighbour's: a name that is the same here may be another text.
  const { knowhow: _, cover: __, ...data } = renewed(yaml.data);
  const fitted = fitData(withoutSheet(data), schema);
  if ('fault' in fitted) return fitted;
  const settings = stringify(fitted.data, { lineWidth: 0 });
  return { text: `---\n${settings}---\n${moveBody(source.body, tree, home)}`, left: fitted.left };
}

/** What names a line of the fact sheet stands without it: the sheet itself is not published. */
function withoutSheet(data: Record<string, unknown>): Record<string, unknown> {
  const bare = structuredClone(data);
  for (const list of SOURCED)
    for (const item of Array.isArray(bare[list]) ? bare[list] : []) if (isRecord(item)) delete item.source;
  return bare;
}

/** The body with its links leading to the neighbour, and without its pictures. */
function moveBody(body: string, tree: Nodes, home: string): string {
  const edits: { from: number; to: number; text: string }[] = [];
  visit(tree, (node) => {
    const from = node.position?.start.offset;
    const to = node.position?.end.offset;
    if (from === undefined || to === undefined) return undefined;
    if (node.type === 'image' || node.type === 'imageReference') {
      edits.push({ from, to, text: '' });
      return undefined;
    }
    if ((node.type === 'link' || node.type === 'definition') && /^\.{0,2}\//.test(node.url)) {
      // What stands beside the case is not published under its name.
      const target = node.url.startsWith('/') ? home + node.url.slice(1) : home;
      const at = body.lastIndexOf(node.url, to);
      if (at >= from) edits.push({ from: at, to: at + node.url.length, text: target });
    }
    return undefined;
  });
  return edits
    .sort((a, b) => b.from - a.from)
    .reduce((text, { from, to, text: put }) => text.slice(0, from) + put + text.slice(to), body);
}
