import starlight from '@astrojs/starlight';
import { defineConfig } from 'astro/config';
import pagefindJa from 'pagefind-ja/starlight';

export default defineConfig({
  integrations: [
    starlight({
      title: 'ふみばこの手引き',
      locales: { root: { label: '日本語', lang: 'ja' } },
      plugins: [pagefindJa()],
    }),
  ],
});
