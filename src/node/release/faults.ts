import type { Store } from './paths.ts';

const FULL = new Set(['ENOSPC', 'EDQUOT', 'EFBIG']);
const FORBIDDEN = new Set(['EACCES', 'EPERM', 'EROFS']);
const NO_FOLDER = new Set(['ENOTDIR', 'EEXIST', 'ENOENT', 'ELOOP', 'ENAMETOOLONG']);

/**
 * What the disk says, in words that say what the operator can do. Errors without a code of the system are
 * this program's own and have their words already.
 * @param doing what failed: 公開, 版の切り替え
 */
export function explained(error: unknown, { root }: Store, doing: string): Error {
  const { code = '', message, path = '' } = error as NodeJS.ErrnoException;
  if (!code) return error as Error;
  const at = path || root;
  const stays = '公開中の版は前のままです';
  if (FULL.has(code))
    return new Error(
      `${root} の空きが足りません。${stays}。古い版を --keep の数を減らして片付けるか、空きを増やしてから、もう一度実行してください`,
    );
  if (FORBIDDEN.has(code))
    return new Error(
      `${at} に書き込めません（${code}）。${stays}。書き込める利用者で実行するか、読み取り専用になっていないかを確かめてください`,
    );
  if (NO_FOLDER.has(code))
    return new Error(
      `${at} をフォルダーとして使えません（${code}）。${stays}。同じ名前のファイルや、切れたリンクがないかを確かめてください`,
    );
  return new Error(`${doing}ができませんでした。${stays}（${message}）`);
}

/** Does the work, and puts what the disk says into words. */
export async function withWords<T>(store: Store, doing: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw explained(error, store, doing);
  }
}
