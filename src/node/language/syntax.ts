import { parseSync } from 'vite';

/** A node of the syntax tree of a program, as far as this room reads it. */
export interface SyntaxNode {
  type: string;
  start: number;
  end: number;
  [name: string]: unknown;
}

/** @param code TypeScript, or what Astro makes of one of its files. @throws Error when it cannot be read */
export function readProgram(file: string, code: string): SyntaxNode {
  const { program, errors } = parseSync('program.ts', code, { lang: 'ts', sourceType: 'module' });
  const [fault] = errors;
  if (fault) throw new Error(`${file}: ${fault.message}`);
  return program as unknown as SyntaxNode;
}

function isNode(value: unknown): value is SyntaxNode {
  return typeof value === 'object' && value !== null && typeof (value as SyntaxNode).type === 'string';
}

/** What keeps its value in a program, other than the rest of what only types say. */
const VALUES = new Set(['TSAsExpression', 'TSSatisfiesExpression', 'TSNonNullExpression']);

/** The nodes right below a node, in the order of the program, without its types and the names of its members. */
export function childNodes(node: SyntaxNode): SyntaxNode[] {
  return Object.entries(node)
    .filter(([name]) => !(name === 'key' && !node.computed))
    .flatMap(([, value]) => (Array.isArray(value) ? value : [value]))
    .filter((value): value is SyntaxNode => isNode(value))
    .filter(({ type }) => !type.startsWith('TS') || VALUES.has(type))
    .sort((a, b) => a.start - b.start);
}

/** Whether a node is a template of markup: what Astro makes of the lower half of its files. */
export function isMarkup(node: SyntaxNode): boolean {
  return node.type === 'TaggedTemplateExpression' && (node.tag as SyntaxNode).name === '$$render';
}

/** The texts of a template as they are written, and the values between them. */
export function templateParts(node: SyntaxNode): { texts: string[]; cooked: string[]; values: SyntaxNode[] } {
  const quasis = node.quasis as { value: { raw: string; cooked: string } }[];
  return {
    texts: quasis.map(({ value }) => value.raw),
    cooked: quasis.map(({ value }) => value.cooked),
    values: node.expressions as SyntaxNode[],
  };
}
