import { evaluate } from '@mdx-js/mdx';
import { Fragment, h } from 'preact';
import { jsx, jsxs } from 'preact/jsx-runtime';
import { renderToString } from 'preact-render-to-string';
import remarkGfm from 'remark-gfm';

/**
 * Eleventy on the same MDX, as its own documentation shows: a compiler per file and nothing else. No facet
 * pages, no related lists, no feeds, no data, no search; the body of each case in one plain page.
 * @param {import('@11ty/eleventy').UserConfig} eleventy
 */
export default function config(eleventy) {
  const Callout = ({ title, children }) => h('aside', {}, title && h('p', {}, title), children);
  eleventy.addTemplateFormats('mdx');
  eleventy.addExtension('mdx', {
    outputFileExtension: 'html',
    compile: async (source) => {
      const { default: Content } = await evaluate(source, {
        Fragment,
        jsx,
        jsxs,
        remarkPlugins: [remarkGfm],
      });
      return ({ title, summary }) =>
        `<!doctype html><html lang="ja"><head><meta charset="utf-8"><title>${title}</title></head><body><h1>${title}</h1><p>${summary}</p>${renderToString(h(Content, { components: { Callout } }))}</body></html>`;
    },
  });
  eleventy.addGlobalData(
    'permalink',
    () =>
      ({ page }) =>
        `${page.filePathStem.replace(/\/index$/, '')}/index.html`,
  );
  // The bench works in a folder that git ignores.
  eleventy.setUseGitIgnore(false);
  eleventy.setQuietMode(true);
}
