/**
 * A workflow for GitHub Pages: build, prove, publish. Third-party actions are GitHub's own, and only what
 * was proved is uploaded. Pages sends no headers of one's own: the policy in each page's meta element holds.
 */
export function githubPages(): string {
  return `# npm run deploy:config がつくったファイル。.github/workflows/pages.yml に写して使います。
# リポジトリーの Settings → Pages → Source を「GitHub Actions」にしておいてください。
name: pages
on:
  push:
    branches: [main]
  workflow_dispatch:
permissions:
  contents: read
concurrency:
  group: pages
  cancel-in-progress: false
jobs:
  build:
    runs-on: ubuntu-24.04
    timeout-minutes: 20
    steps:
      - uses: actions/checkout@v4
        with:
          persist-credentials: false
      - uses: actions/setup-node@v4
        with:
          node-version: 24
          cache: npm
      - run: npm ci --no-progress
      - id: pages
        uses: actions/configure-pages@v5
      # 独自ドメインなら「/」、ユーザー名.github.io/名前/ なら「/名前/」になります。
      - run: npm run build
        env:
          SITE_URL: \${{ steps.pages.outputs.origin }}
          BASE_PATH: \${{ steps.pages.outputs.base_path }}/
      - run: npm run verify
      - uses: actions/upload-pages-artifact@v3
        with:
          path: dist
  deploy:
    needs: build
    runs-on: ubuntu-24.04
    permissions:
      pages: write
      id-token: write
    environment:
      name: github-pages
      url: \${{ steps.deployment.outputs.page_url }}
    steps:
      - id: deployment
        uses: actions/deploy-pages@v4
`;
}
