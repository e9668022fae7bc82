import { fileURLToPath } from 'node:url';
import { unified } from '@astrojs/markdown-remark';
import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';
import { rehypeOwnLinks } from '#core/markdown/own-links.ts';
import { REMARK_PLUGINS } from '#core/markdown/parse-mdx.ts';
import { readSettings } from '#node/content/settings.ts';
import { assistantIntegration } from '#node/integrations/assistant-integration.ts';
import { checkMdxPlugin } from '#node/integrations/check-mdx-plugin.ts';
import { contentIntegration } from '#node/integrations/content-integration.ts';
import { editorIntegration } from '#node/integrations/editor-integration.ts';
import { fixedNamesPlugin } from '#node/integrations/fixed-names-plugin.ts';
import { hostFiles } from '#node/integrations/host-files-integration.ts';
import { keptPages } from '#node/integrations/kept-pages.ts';
import { languagePlugin } from '#node/integrations/language-plugin.ts';
import { markIntegration } from '#node/integrations/mark-integration.ts';
import { mediaIntegration } from '#node/integrations/media-integration.ts';
import { offlineIntegration } from '#node/integrations/offline-integration.ts';
import { searchIntegration } from '#node/integrations/search-integration.ts';
import { searchServerPlugin } from '#node/integrations/search-server-plugin.ts';
import { sharePictures } from '#node/integrations/share-pictures-integration.ts';
import { sitemapRules } from '#node/integrations/sitemap-rules.ts';
import { themePlugin } from '#node/integrations/theme-plugin.ts';
import { twinsIntegration } from '#node/integrations/twins-integration.ts';
import { languageOf } from '#node/language/language-of.ts';

// Whoever builds a site of their own tells nobody of it.
process.env.ASTRO_TELEMETRY_DISABLED = '1';

const { SITE_URL, BASE_PATH, CONTENT_DIR } = readSettings();

export default defineConfig({
  site: SITE_URL,
  base: BASE_PATH,
  trailingSlash: 'always',
  // Beside the lock of a build. Among the packages, two checkouts that share them would empty each other's content.
  cacheDir: './.astro/store',
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
    contentIntegration(CONTENT_DIR, BASE_PATH),
    keptPages(BASE_PATH),
    hostFiles(BASE_PATH),
    mediaIntegration(BASE_PATH),
    editorIntegration(CONTENT_DIR),
    sitemap(sitemapRules(SITE_URL + BASE_PATH)),
    searchIntegration({
      base: BASE_PATH,
      lastBuild: fileURLToPath(new URL('./dist', import.meta.url)),
    }),
    markIntegration(),
    sharePictures(),
    twinsIntegration(SITE_URL, BASE_PATH),
    assistantIntegration(SITE_URL, BASE_PATH),
    offlineIntegration(BASE_PATH),
  ],
  vite: {
    plugins: [
      languagePlugin(languageOf(CONTENT_DIR)),
      checkMdxPlugin(CONTENT_DIR),
      themePlugin(),
      searchServerPlugin(),
      fixedNamesPlugin(fileURLToPath(new URL('./src', import.meta.url))),
    ],
    environments: {
      // Named after the component alone: Astro's own names fill a line in every page.
      client: {
        build: {
          rolldownOptions: {
            output: { entryFileNames: ({ name }) => `_astro/${name.split('.')[0]}.[hash].js` },
          },
        },
      },
    },
    build: {
      assetsInlineLimit: 0,
      // The check in the form for contributors: schema, rules and parsers, loaded on that page alone.
      chunkSizeWarningLimit: 800,
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
