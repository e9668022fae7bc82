import { expect, it } from 'vitest';
import { readRoutes, routeOf } from '#node/verify/page-routes.ts';

const routes = readRoutes('src/pages');

it.each([
  ['index.html', 'index.astro'],
  ['404.html', '404.astro'],
  ['about/index.html', 'about.astro'],
  ['cases/index.html', 'cases/index.astro'],
  ['cases/mihon-chorikigu/index.html', 'cases/[slug].astro'],
  ['cases/page/2/index.html', 'cases/page/[page].astro'],
  ['cases/by/wall/unseen/index.html', 'cases/by/[facet]/[value]/[...page].astro'],
  ['cases/by/wall/unseen/12/index.html', 'cases/by/[facet]/[value]/[...page].astro'],
  ['cases/what/it/was/called/index.html', '[...former].astro'],
  ['contribute/index.html', 'contribute/index.astro'],
])('%s is made by %s', (file, name) => {
  expect(routeOf(routes, file)?.name).toBe(name);
});
