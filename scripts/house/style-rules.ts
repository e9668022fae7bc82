import { relative } from 'node:path';
import type { AtRule, Declaration, Node, Root } from 'postcss';
import stylelint, { type PostcssResult } from 'stylelint';

const FOLDER = 'src/styles';
/** Properties whose lengths are distances between things, and so are steps of `--space-…`. */
const SPACE = /^(?:margin|padding)(?:-|$)|gap$/;
/** A length with a unit, save a hairline of 1 px; what stands inside the name of a custom property is none. */
const LENGTH = /(?<![\w.-])-?(?!1px)\d*\.?\d+(?:rem|em|px|pt|mm|cm|vw|vh|ch)\b/;

/**
 * The widths of the theme, by name.
 * @param theme text of `theme.css`
 */
export function themeWidths(theme: string): Record<string, string> {
  return Object.fromEntries(
    [...theme.matchAll(/--width-([\w-]+):\s*([^;]+);/g)].map(([, name, value]) => [name, value]),
  );
}

/** What hands a fault to stylelint: where it is, and what a person reads. */
type Fault = (node: Node, message: string, word?: string) => void;

/**
 * Every rule stands in a layer, a file holds only its folder's layer and `print`, and imports the order of the layers
 * before anything else.
 */
function layers(root: Root, file: string, fault: Fault) {
  if (file === 'layers.css') return;
  const first = root.nodes.find(({ type }) => type !== 'comment');
  const order = `${'../'.repeat(file.split('/').length - 1) || './'}layers.css`;
  if (first?.type !== 'atrule' || first.name !== 'import' || first.params !== `'${order}'`)
    fault(
      first ?? root,
      `A style sheet begins with @import '${order}'; so that every bundle states the order of the layers first.`,
    );
  const folder = file.includes('/')
    ? file.slice(0, file.indexOf('/'))
    : file.replace('.css', '').replace('theme', 'base');
  for (const node of root.nodes) {
    if (node.type === 'comment' || node === first) continue;
    if (node.type !== 'atrule' || node.name !== 'layer' || !node.nodes)
      fault(
        node,
        'Nothing stands outside a layer: it would win over all of them. Put it into one of layers.css.',
      );
    else if (![folder, 'print'].includes(node.params))
      fault(
        node,
        `This file holds the layers "${folder}" and "print"; "${node.params}" has a place of its own.`,
        node.params,
      );
  }
}

/** A query asks for a width of the theme, as `(width >= …)` or `(width < …)`, so that two of them never overlap. */
function widths(root: Root, _file: string, fault: Fault, allowed: readonly string[]) {
  root.walkAtRules(/^(?:media|container)$/, (rule: AtRule) => {
    for (const [query] of rule.params.matchAll(/\([^()]*(?:width|inline-size)[^()]*\)/g)) {
      const [, value = ''] = /^\(width (?:>=|<) (\S+)\)$/.exec(query) ?? [];
      if (!allowed.includes(value))
        fault(
          rule,
          `Write ${query} as (width >= W) or (width < W), W one of ${allowed.join(', ')} (see theme.css).`,
          query,
        );
    }
  });
}

/** Sizes of type, distances and corners are steps of the theme's scales. Margins of the sheet of paper are not. */
function scales(root: Root, file: string, fault: Fault) {
  if (file === 'theme.css') return;
  root.walkDecls((decl: Declaration) => {
    for (let around: Node | undefined = decl.parent; around; around = around.parent)
      if (around.type === 'atrule' && (around as AtRule).name === 'page') return;
    const { prop, value } = decl;
    const say = (scale: string) =>
      fault(decl, `"${prop}: ${value}" is not of the scale: take a ${scale} of theme.css.`, value);
    if (prop === 'font-size' && !/^(?:var\(--type-[\w-]+\)|inherit)$/.test(value)) say('--type-…');
    if (SPACE.test(prop) && LENGTH.test(value)) say('--space-… (or --indent)');
    if (/radius$/.test(prop) && LENGTH.test(value)) say('--radius…');
  });
}

/** Makes a stylelint rule of a check; its setting is `true`, or what the check takes as its last parameter. */
function ruleOf<T>(name: string, check: (root: Root, file: string, fault: Fault, setting: T) => void) {
  const ruleName = `house/${name}`;
  const rule = (setting: T) => (root: Root, result: PostcssResult) => {
    const path = relative(FOLDER, root.source?.input.file ?? '').replaceAll('\\', '/');
    const fault: Fault = (node, message, word) =>
      stylelint.utils.report({
        ruleName,
        result,
        node,
        message: `${message} (${ruleName})`,
        ...(word ? { word } : {}),
      });
    check(root, path, fault, setting);
  };
  rule.ruleName = ruleName;
  rule.messages = {};
  return stylelint.createPlugin(ruleName, rule as never);
}

/** The rules of this house for style sheets, for `stylelint.config.mjs`. */
export default [ruleOf('layers', layers), ruleOf('widths', widths), ruleOf('scales', scales)];
