/**
 * A workflow for GitHub Pages: build, verify, publish. Actions are GitHub's own, named by commit, and only what
 * was verified is uploaded. Pages sends no headers of one's own: the policy in each page's meta element holds.
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
    runs-on: ubuntu-latest
    timeout-minutes: 20
    steps:
      - uses: actions/checkout@de0fac2e4500dabe0009e67214ff5f5447ce83dd # v6.0.2
        with:
          persist-credentials: false
      - uses: actions/setup-node@48b55a011bda9f5d6aeb4c2d9c7362e8dae4041e # v6.4.0
        with:
          node-version: 24
          cache: npm
      - run: npm ci --no-progress
      - id: pages
        uses: actions/configure-pages@983d7736d9b0ae728b81ab479565c72886d7745b # v5.0.0
      # 独自ドメインなら「/」、ユーザー名.github.io/名前/ なら「/名前/」になります。
      - run: npm run build
        env:
          SITE_URL: \${{ steps.pages.outputs.origin }}
          BASE_PATH: \${{ steps.pages.outputs.base_path }}/
      - run: npm run verify
      # 前の workflow をもう一度実行しても、そのあとに取り下げた記事は戻りません。
      - run: npm run verify -- --live "$LIVE"
        env:
          LIVE: \${{ steps.pages.outputs.base_url }}
      - uses: actions/upload-pages-artifact@56afc609e74202658d3ffba0e8f6dda462b719fa # v3.0.1
        with:
          path: dist
  deploy:
    needs: build
    runs-on: ubuntu-latest
    permissions:
      pages: write
      id-token: write
    environment:
      name: github-pages
      url: \${{ steps.deployment.outputs.page_url }}
    steps:
      - id: deployment
        uses: actions/deploy-pages@d6db90164ac5ed86f2b6aed7e0febac5b3c0c03e # v4.0.5
`;
}
