import type { Nodes, Root } from 'mdast';
import type { Finding } from '#core/check/source/finding.ts';
import { hiddenCharacters, hiddenFinding } from '#core/check/source/hidden-characters.ts';
import type { Place, YamlSource } from '#core/check/source/yaml-source.ts';

/**
 * Hidden characters that stand in the values but not in the file, because they were spelled out there.
 * @param text the whole file
 */
export function escapedHiddenCharacters(
  file: string,
  text: string,
  yaml: YamlSource,
  tree: Root | undefined,
  bodyLine: number,
): Finding[] {
  // Only these two can spell a letter out, and most texts hold neither.
  if (!/[&\\]/.test(text)) return [];
  const values: ({ text: string } & Place)[] = yaml
    .texts()
    .filter((one) => one.offset === undefined)
    .map(({ value, place }) => ({ text: value.replaceAll('\n', ''), ...place }));
  const walk = (node: Nodes): void => {
    const { line = 1, column = 1 } = node.position?.start ?? {};
    for (const text of textsOf(node)) values.push({ text, line: line + bodyLine - 1, column });
    if ('children' in node) for (const child of node.children) walk(child as Nodes);
  };
  if (tree) walk(tree);
  return values.flatMap(({ text, line, column }) =>
    hiddenCharacters(text, 1).map(({ offset: _, ...one }) => hiddenFinding(file, { ...one, line, column })),
  );
}

/** Every text of a node itself, as a reader or a browser gets it. */
function textsOf(node: Nodes): string[] {
  const texts: unknown[] = [
    'value' in node ? node.value : '',
    'url' in node ? node.url : '',
    'alt' in node ? node.alt : '',
    'title' in node ? node.title : '',
    ...('attributes' in node ? node.attributes.map((one) => one.value) : []),
  ];
  return texts.filter((text): text is string => typeof text === 'string' && text !== '');
}
