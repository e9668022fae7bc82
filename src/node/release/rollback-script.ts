/** Where a release holds the program that goes back without Node. */
export const ROLLBACK_SCRIPT = '_deploy/rollback.sh';
/** The hashes of a release's files, as `sha256sum --check` reads them. */
export const SUMS_FILE = '_deploy/SHA256SUMS';

/**
 * Goes back to an earlier release with nothing but a shell and coreutils: for the day on which the packages are gone or
 * the disk is full. It asks what `npm run release -- --rollback` asks: the release is whole, nothing that was withdrawn
 * is in it, and no release is being made. What was withdrawn it cannot take out; it then refuses.
 */
export const rollbackScript = `#!/bin/sh
# 前の版に戻します。Node も npm も要りません（sh と coreutils だけを使います）。
# 使い方: sh DIR/current/_deploy/rollback.sh [版の名前のはじめ]    版を書かなければ、一つ前に戻します
set -eu
export LC_ALL=C
fail() { echo "$1 公開中の版は前のままです。" >&2; exit 1; }

root=
for up in ../.. ../../..; do
  here=$(cd -L "$(dirname "$0")" && cd -L "$up" && pwd -L) || continue
  if [ -L "$here/current" ] && [ -d "$here/releases" ]; then root=$here; break; fi
done
[ -n "$root" ] || fail "公開先のフォルダーが分かりません。DIR/current/_deploy/rollback.sh の形で実行してください。"
cd "$root"
link=$(readlink current)
served=\${link##*/}

if [ -e .release.lock ]; then
  lock=; read -r lock <.release.lock || :
  pid=\${lock#*'"pid":'}; pid=\${pid%%[!0-9]*}
  if [ -n "$pid" ] && { kill -0 "$pid" 2>/dev/null || [ -d "/proc/$pid" ]; }; then
    fail "もう一つの公開が動いています（プロセス $pid）。終わるのを待ってください。"
  fi
fi

target=; found=0
for folder in releases/*/; do
  id=\${folder#releases/}; id=\${id%/}
  case $id in [0-9]*T[0-9]*Z-*-*) ;; *) continue ;; esac
  if [ "$#" -gt 0 ]; then
    case $id in "$1"*) target=$id; found=$((found + 1)) ;; esac
  elif [ "$id" \\< "$served" ]; then
    target=$id; found=1
  fi
done
[ -n "$target" ] || fail "\${1:-これより前}: 戻せる版がありません。ls $root/releases で確かめてください。"
[ "$found" -eq 1 ] || fail "$1: 当てはまる版が\${found}つあります。もう少し長く書いてください。"

if [ -f withdrawn.txt ]; then
  while read -r address rest; do
    case $address in /*) ;; *) continue ;; esac
    known=
    if [ -f "releases/$target/_deploy/withdrawn.txt" ]; then
      while read -r own rest; do
        if [ "$own" = "$address" ]; then known=1; fi
      done <"releases/$target/_deploy/withdrawn.txt"
    fi
    [ -n "$known" ] || fail "$target には、取り下げた $address が残っています。npm run release -- --to $root --rollback $target なら、取り除いて戻せます。"
  done <withdrawn.txt
fi

[ -f "releases/$target/${SUMS_FILE}" ] || fail "$target は、この命令では確かめられません（${SUMS_FILE} がありません）。"
(cd "releases/$target" && sha256sum --check --quiet --strict ${SUMS_FILE} >&2) || fail "$target は壊れているので戻せません。別の版を選んでください。"

ln -s "releases/$target" ".current-$$"
mv -T ".current-$$" current
echo "公開中の版を $target に戻しました。"
if [ -f withdrawn.txt ]; then echo "取り下げたページは、この版にもありません。"; fi
echo "nginx や Caddy を使っているときは、設定を読み直させてください（sudo systemctl reload nginx など）。"
`;
