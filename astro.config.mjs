import { fileURLToPath } from 'node:url';
import { unified } from '@astrojs/markdown-remark';
import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';
import { editorIntegration } from './src/build/editor-integration.ts';
import { hostFiles } from './src/build/host-files-integration.ts';
import { indexablePages } from './src/build/indexable-pages.ts';
import { judgeMdxPlugin } from './src/build/judge-mdx-plugin.ts';
import { mediaIntegration } from './src/build/media-integration.ts';
import { offlineIntegration } from './src/build/offline-integration.ts';
import { searchIntegration } from './src/build/search-integration.ts';
import { sharePictures } from './src/build/share-pictures-integration.ts';
import { usedTokensPlugin } from './src/build/used-tokens-plugin.ts';
import { readSettings } from './src/collection/settings.ts';
import { readSite } from './src/collection/taxonomies.ts';
import { rehypeOwnLinks } from './src/markdown/own-links.ts';
import { REMARK_PLUGINS } from './src/markdown/parse.ts';

const { SITE_URL, BASE_PATH, CONTENT_DIR } = readSettings();
const indexable = indexablePages(SITE_URL + BASE_PATH);

export default defineConfig({
  site: SITE_URL,
  base: BASE_PATH,
  trailingSlash: 'always',
  build: { format: 'directory', inlineStylesheets: 'never' },
  // Shiki writes inline styles, which the content security policy refuses.
  markdown: {
    syntaxHighlight: false,
    processor: unified({
      remarkPlugins: [...REMARK_PLUGINS],
      rehypePlugins: [[rehypeOwnLinks, { base: BASE_PATH }]],
      smartypants: false,
      gfm: false,
    }),
  },
  integrations: [
    mdx(),
    indexable.integration,
    hostFiles(BASE_PATH),
    mediaIntegration(CONTENT_DIR, BASE_PATH),
    editorIntegration(CONTENT_DIR),
    sitemap({ filter: indexable.filter, serialize: indexable.dated }),
    searchIntegration({
      contentDir: CONTENT_DIR,
      base: BASE_PATH,
      lastBuild: fileURLToPath(new URL('./dist', import.meta.url)),
    }),
    sharePictures(readSite(CONTENT_DIR).name),
    offlineIntegration(BASE_PATH),
  ],
  vite: {
    plugins: [
      judgeMdxPlugin(CONTENT_DIR),
      usedTokensPlugin(fileURLToPath(new URL('./src', import.meta.url))),
    ],
    build: {
      assetsInlineLimit: 0,
      rolldownOptions: {
        onwarn(warning, warn) {
          // Every compiled MDX page carries a directive that the bundler reports and nobody needs.
          if (warning.code !== 'MODULE_LEVEL_DIRECTIVE') warn(warning);
        },
      },
    },
  },
  devToolbar: { enabled: false },
});
