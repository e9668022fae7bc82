import { type MarkupValue, sayMarkup } from './markup.ts';
import { fill, JAPANESE, type Part, saysTwice } from './phrase.ts';
import { childNodes, isMarkup, readProgram, type SyntaxNode, templateParts } from './syntax.ts';

/** The words for a text of the program, by the text itself; undefined leaves it as it is. */
export type Words = (key: string) => string | undefined;

const inTemplate = (text: string) => text.replace(/[\\`]|\$(?=\{)/g, '\\$&');
const named = (index: number) => `v${index + 1}`;

/**
 * A program with its Japanese texts said in another language: strings, templates and the markup that Astro compiles.
 * Names of members, types and regular expressions stay.
 * @param file for messages
 * @param words asked once for every text
 * @throws Error when the program cannot be read, or words name a value that the text does not have
 */
export function localise(file: string, code: string, words: Words): string {
  if (!JAPANESE.test(code)) return code;
  const source = (node: SyntaxNode, inner: (child: SyntaxNode) => string | undefined): string => {
    let made = '';
    let at = node.start;
    const visit = (one: SyntaxNode) => {
      const said = inner(one);
      if (said === undefined) return childNodes(one).forEach(visit);
      made += code.slice(at, one.start) + said;
      at = one.end;
    };
    visit(node);
    return made + code.slice(at, node.end);
  };
  const said = (node: SyntaxNode): string => source(node, sayNode);
  const sayNode = (node: SyntaxNode): string | undefined => {
    if (node.type === 'Literal' && typeof node.value === 'string') {
      const text = JAPANESE.test(node.value) ? words(node.value) : undefined;
      return text === undefined ? undefined : JSON.stringify(text);
    }
    if (node.type === 'TemplateLiteral') return sayTemplate(node, said, words);
    if (isMarkup(node)) return sayElements(node, said, words);
    return undefined;
  };
  const program = readProgram(file, code);
  return code.slice(0, program.start) + said(program) + code.slice(program.end);
}

function sayTemplate(node: SyntaxNode, said: (node: SyntaxNode) => string, words: Words): string {
  const { texts, cooked, values } = templateParts(node);
  const parts: Part[] = values.map((value) => ({ value: said(value) }));
  const code = (index: number) => (parts[index] as { value: string }).value;
  const key = cooked.map((text, at) => text + (at < values.length ? `{${at + 1}}` : '')).join('');
  const phrase = cooked.some((text) => JAPANESE.test(text)) ? words(key) : undefined;
  if (phrase === undefined)
    return `\`${texts.map((text, at) => text + (at < values.length ? `\${${code(at)}}` : '')).join('')}\``;
  if (!saysTwice(phrase)) return `\`${fill(phrase, parts, inTemplate, code)}\``;
  const names = parts.map((_, at) => named(at)).join(',');
  return `((${names})=>\`${fill(phrase, parts, inTemplate, named)}\`)(${parts.map((_, at) => `(${code(at)})`).join(',')})`;
}

function sayElements(node: SyntaxNode, said: (node: SyntaxNode) => string, words: Words): string {
  const { texts, values } = templateParts(node.quasi as SyntaxNode);
  const items: MarkupValue[] = values.map((value) => ({ code: said(value), elements: makesElements(value) }));
  const made = sayMarkup(texts, items, (key, parts) => {
    const phrase = words(key);
    if (phrase === undefined) return undefined;
    const code = (index: number) => (parts[index] as { value: string }).value;
    if (!saysTwice(phrase)) return fill(phrase, parts, inTemplate, code);
    const names = parts.map((_, at) => named(at)).join(',');
    const inside = fill(phrase, parts, inTemplate, named);
    const given = parts.map((part) => ('value' in part ? `(${part.value})` : '0')).join(',');
    return `\${((${names})=>$$render\`${inside}\`)(${given})}`;
  });
  return `$$render\`${made}\``;
}

/** Whether a value of markup makes elements of its own: a component, a slot, or elements under a condition. */
function makesElements(node: SyntaxNode): boolean {
  if (isMarkup(node)) return true;
  if (node.type === 'CallExpression' && String((node.callee as SyntaxNode).name).startsWith('$$'))
    return true;
  return childNodes(node).some(makesElements);
}
