import type { Root } from 'mdast';
import remarkCjkFriendly from 'remark-cjk-friendly';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { unravel } from './unravel.ts';

/**
 * Plugins that every Markdown text of this site goes through, in order. cjk-friendly makes
 * `**「重要」**である` emphasis, which plain CommonMark does not.
 */
export const REMARK_PLUGINS = [remarkGfm, remarkCjkFriendly] as const;

const parser = unified()
  .use(remarkParse)
  .use(remarkMdx)
  .use(REMARK_PLUGINS.map((plugin) => [plugin]) as never);

/**
 * Reads an MDX body into a tree with positions. Nothing is evaluated.
 * @throws VFileMessage with `line` and `column` when the text is not MDX
 */
export function parseMdx(body: string): Root {
  return unravel(parser.parse(body) as Root);
}
