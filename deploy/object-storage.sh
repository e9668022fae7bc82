#!/usr/bin/env bash
# npm run deploy:config がつくったファイル。手で直さず、src/node/hosting/ を直してください。
# S3 互換の置き場所へ、順番を守って公開します。どの瞬間にも、ページがまだ無いファイルを指すことはありません。
# 使い方: bash deploy/object-storage.sh DIR/current REMOTE:BUCKET   （rclone config で REMOTE を作っておきます）
set -euo pipefail
[ "$#" -eq 2 ] || { echo "使い方: $0 DIR/current REMOTE:BUCKET" >&2; exit 2; }
source_dir=$(readlink -f "$1")
target=$2
[ -f "$source_dir/manifest.json" ] || { echo "$1 は公開した版ではありません（manifest.json がありません）" >&2; exit 1; }
# 圧縮した形は CDN が自分でつくるので送りません。公開する人のためのファイルも送りません。
skip=(--filter '- *.br' --filter '- *.gz' --filter '- /_deploy/**' --filter '- /_headers' --filter '- /_redirects')
send() { local how=$1; shift; rclone "$how" --checksum "${skip[@]}" "$@" "$source_dir" "$target"; }

# 1. 名前にハッシュが入ったファイル。前の版のものと並んで置けます。
send copy --filter '+ /_astro/**' --filter '- *' --header-upload 'Cache-Control: public, max-age=31536000, immutable'
send copy --filter '+ /release-parts/**.json' --filter '- *' --header-upload 'Cache-Control: public, max-age=31536000, immutable'
send copy --filter '+ /search-index/**.pf_index' --filter '+ /search-index/**.pf_meta' --filter '- *' --header-upload 'Cache-Control: public, max-age=31536000, immutable'
# 2. ページ以外。検索の一覧と絞り込みのデータ。
send copy --filter '- *.html' --filter '- /_astro/**' --filter '- /release-parts/**.json' --filter '- /search-index/**.pf_index' --filter '- /search-index/**.pf_meta' --header-upload 'Cache-Control: no-cache'
# 3. ページ。ここで新しい版に切り替わります。
send copy --filter '+ *.html' --filter '- *' --header-upload 'Cache-Control: no-cache'
# 4. いらなくなったページとデータを消します。ハッシュ入りのファイルは、開いたままのページのために残します。
send sync --filter '- /_astro/**' --filter '- /release-parts/**.json' --filter '- /search-index/**.pf_index' --filter '- /search-index/**.pf_meta' --header-upload 'Cache-Control: no-cache'
