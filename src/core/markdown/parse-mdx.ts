import type { Root } from 'mdast';
import remarkCjkFriendly from 'remark-cjk-friendly';
import remarkCjkFriendlyStrikethrough from 'remark-cjk-friendly-gfm-strikethrough';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { type PluggableList, unified } from 'unified';
import { endAddresses } from './end-addresses.ts';
import { unwrapComponents } from './unwrap-components.ts';

/** One `~` is how people write 「8~10時」; only two of them strike through. */
const STRIKE = { singleTilde: false };

/**
 * Plugins that every Markdown text of this site goes through, in order. cjk-friendly makes
 * `**「重要」**である` emphasis and `~~「旧」~~新` struck through, which plain CommonMark and GFM do not.
 */
export const REMARK_PLUGINS: PluggableList = [
  [remarkGfm, STRIKE],
  remarkCjkFriendly,
  [remarkCjkFriendlyStrikethrough, STRIKE],
];

const parser = unified().use(remarkParse).use(remarkMdx).use(REMARK_PLUGINS);

/**
 * Reads an MDX body into a tree with positions. Nothing is evaluated.
 * @throws VFileMessage with `line` and `column` when the text is not MDX
 */
export function parseMdx(body: string): Root {
  return endAddresses(unwrapComponents(parser.parse(body) as Root), body);
}
