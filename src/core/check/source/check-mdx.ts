import type { Nodes, Root } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import { MDX_COMPONENTS, type MdxComponent } from '#core/schema/mdx-components.ts';
import type { Finding } from './finding.ts';
import { nearest } from './nearest-spelling.ts';
import { tagRemedy } from './tag-remedies.ts';

type Element = MdxJsxFlowElement | MdxJsxTextElement;
type Part = Omit<Finding, 'file' | 'severity'>;

/** Node types that are Markdown and GFM and nothing else. */
const ALLOWED = new Set([
  'root',
  'paragraph',
  'heading',
  'text',
  'emphasis',
  'strong',
  'delete',
  'list',
  'listItem',
  'blockquote',
  'thematicBreak',
  'break',
  'link',
  'linkReference',
  'definition',
  'image',
  'imageReference',
  'inlineCode',
  'code',
  'table',
  'tableRow',
  'tableCell',
  'footnoteReference',
  'footnoteDefinition',
]);
const REFUSED: Record<string, [rule: string, message: string]> = {
  mdxjsEsm: ['mdx/import-export', 'import や export は使えません'],
  mdxFlowExpression: ['mdx/expression', '{ } の式は使えません'],
  mdxTextExpression: ['mdx/expression', '{ } の式は使えません'],
  html: ['mdx/html', 'HTML は使えません'],
  yaml: ['mdx/frontmatter', '設定欄（---）は先頭に一つだけです'],
};
const MAX_DEPTH = 16;
const MAX_NODES = 5_000;
/** Characters of the longest body that is read at all. */
export const MAX_BODY_LENGTH = 60_000;

/**
 * Checks an MDX tree by allow-list: Markdown, GFM and the declared components with literal attributes.
 * Everything else counts as code and is refused where it stands.
 * @param bodyLine 1-based line of the file at which the body begins
 */
export function checkMdx(tree: Root, bodyLine: number): Part[] {
  const found: Part[] = [];
  let count = 0;
  const report = (node: Nodes | Element, rule: string, message: string, extra: Partial<Part> = {}) => {
    const start = node.position?.start;
    found.push({
      line: (start?.line ?? 1) + bodyLine - 1,
      column: start?.column ?? 1,
      field: '本文',
      rule,
      message,
      ...extra,
    });
  };
  const walk = (node: Nodes | Element, depth: number): void => {
    count += 1;
    if (depth > MAX_DEPTH || count > MAX_NODES) {
      if (found.at(-1)?.rule !== 'mdx/size')
        report(node, 'mdx/size', '本文の入れ子が深すぎるか、部品が多すぎます', {
          remedy: '文章を分けてください',
        });
      return;
    }
    if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') checkElement(node, report);
    else if (!ALLOWED.has(node.type)) {
      const [rule, message] = REFUSED[node.type] ?? ['mdx/unknown', `「${node.type}」は使えません`];
      report(node, rule, message, { remedy: '取り除くか、ふつうの文章で書いてください' });
      return;
    }
    if (node.type === 'heading' && node.depth === 1) {
      report(node, 'mdx/heading', '本文に # の見出しは使えません（題名が # です）', {
        remedy: '## にしてください',
      });
    }
    if (node.type === 'code' && !/^[\w+#.-]*$/.test(`${node.lang ?? ''}${node.meta ?? ''}`)) {
      report(node, 'mdx/unknown', '``` のあとに書けるのは、半角の英数字だけです', {
        remedy: '取り除いてください',
      });
    }
    if ('url' in node && typeof node.url === 'string' && !isSafeUrl(node.url)) {
      report(node, 'mdx/url', `リンク先「${node.url.slice(0, 40)}」は使えません`, {
        remedy: 'https:// か、サイト内の / で始まる場所、#見出し を書いてください',
      });
    }
    if ('children' in node) for (const child of node.children) walk(child as Nodes, depth + 1);
  };
  walk(tree, 0);
  return found;
}

/** Only places a reader can safely go: https, http, a path of this site, a neighbour file, a fragment. */
export function isSafeUrl(url: string): boolean {
  // Browsers drop tabs and line breaks inside a scheme, so they are refused, not skipped.
  if (/[\u0000-\u001f\u007f\\]/.test(url) || url.startsWith('//')) return false;
  return /^https?:\/\//i.test(url) || !/^[^/?#]*:/.test(url);
}

type Report = (node: Element, rule: string, message: string, extra?: Partial<Part>) => void;

function checkElement(node: Element, report: Report) {
  const name = node.name ?? '';
  const component = Object.hasOwn(MDX_COMPONENTS, name) ? MDX_COMPONENTS[name] : undefined;
  if (!component) {
    const names = Object.keys(MDX_COMPONENTS);
    const near = nearest(name, names);
    report(node, 'mdx/component', `<${name || '>'}${name ? '>' : ''} は使えません`, {
      allowed: `使える部品: ${names.map((one) => `<${one}>`).join('、')}`,
      remedy: near
        ? `もしかして <${near}>`
        : (tagRemedy(name) ?? '取り除くか、ふつうの文章で書いてください。「<」そのものは「＜」と書けます'),
    });
    return;
  }
  if (node.type === 'mdxJsxTextElement') {
    report(node, 'mdx/component', `<${name}> は文の途中に書けません`, {
      remedy: '前後を改行して、一つの段落にしてください',
    });
  }
  checkAttributes(node, name, component, report);
  if (!node.children.length)
    report(node, 'mdx/component', `<${name}> の中に何もありません`, {
      remedy: '中身を書くか、取り除いてください',
    });
}

function checkAttributes(node: Element, name: string, component: MdxComponent, report: Report) {
  const seen = new Set<string>();
  for (const attribute of node.attributes) {
    if (
      attribute.type !== 'mdxJsxAttribute' ||
      (attribute.value !== null && typeof attribute.value === 'object')
    ) {
      report(node, 'mdx/attribute', `<${name}> の属性に { } は使えません`, {
        remedy: '属性="文字" の形で書いてください',
      });
      continue;
    }
    const rule = Object.hasOwn(component.attributes, attribute.name)
      ? component.attributes[attribute.name]
      : undefined;
    if (!rule || seen.has(attribute.name)) {
      report(
        node,
        'mdx/attribute',
        `<${name}> に属性「${attribute.name}」は${rule ? '二度書けません' : 'ありません'}`,
        {
          allowed: `使える属性: ${Object.keys(component.attributes).join('、')}`,
        },
      );
      continue;
    }
    seen.add(attribute.name);
    const value = attribute.value ?? '';
    if (rule.values === 'text' ? value.length > 80 : !rule.values.includes(value)) {
      report(
        node,
        'mdx/attribute',
        `<${name}> の ${attribute.name} に「${value.slice(0, 40)}」は使えません`,
        {
          allowed: rule.values === 'text' ? '80字までの文字' : `使える値: ${rule.values.join('、')}`,
        },
      );
    }
  }
  for (const [key, rule] of Object.entries(component.attributes)) {
    if (rule.required && !seen.has(key))
      report(node, 'mdx/attribute', `<${name}> に属性 ${key} がありません`, { remedy: '書き足してください' });
  }
}
