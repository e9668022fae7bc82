import type { DocumentRule, Spot } from '../rule.ts';
import { ofFile } from '../spot.ts';

const ALLOWED = /^(?:index\.mdx|facts\.yaml|[a-z0-9]+(?:[-_][a-z0-9]+)*\.(?:jpg|jpeg|png|webp|avif|svg))$/;
/** How a photo of an iPhone comes to be one that every browser shows. */
export const AS_JPEG =
  'JPEG に書き出して置いてください（iPhone の「設定」→「カメラ」→「フォーマット」→「互換性優先」にすると、はじめから JPEG になります）';
/** Whether a file may bear its name. */
export const mayBeNamed = (name: string) => ALLOWED.test(name);
const MAX_FACTS = 60_000;

/** A folder holds the text, the fact sheet and pictures: no links, no folders, nothing else. */
const filePlace: DocumentRule = {
  id: 'content/file',
  severity: 'error',
  title: 'フォルダーには index.mdx、facts.yaml、画像だけを置く',
  why: 'ほかの種類のファイルや、よそを指すリンク（シンボリックリンク）は、思わぬものを公開してしまいます。画像の名前は、URL になるので半角の英小文字・数字・ハイフンにします。',
  check({ folder }) {
    return folder.flatMap(({ name, kind, bytes }): Spot[] => {
      const fault = (message: string, remedy: string) => [ofFile(name, message, remedy)];
      if (kind === 'link')
        return fault(`「${name}」はほかの場所を指すリンクです`, 'ファイルそのものを置いてください');
      if (kind === 'folder')
        return fault(
          `「${name}」というフォルダーは置けません`,
          '中のファイルを index.mdx と同じ場所に移してください',
        );
      if (kind === 'other') return fault(`「${name}」はふつうのファイルではありません`, '取り除いてください');
      if (/\.hei[cf]$/i.test(name)) return fault(`「${name}」は iPhone の形式（HEIC）の写真です`, AS_JPEG);
      if (!ALLOWED.test(name))
        return [
          {
            ...ofFile(name, `「${name}」というファイルは置けません`, remedyFor(name)),
            allowed:
              'index.mdx、facts.yaml、画像（jpg、png、webp、avif、svg。名前は半角の英小文字・数字・ハイフン）',
          },
        ];
      if (name === 'facts.yaml' && bytes > MAX_FACTS)
        return fault(`facts.yaml が大きすぎます（${bytes}バイト）`, `${MAX_FACTS}バイトまでにしてください`);
      return [];
    });
  },
};

/** A picture needs another name, anything else another place. */
function remedyFor(name: string): string {
  const ending = /\.(jpe?g|png|webp|avif|svg)$/i.exec(name)?.[1]?.toLowerCase();
  return ending
    ? `ファイルの名前を image-1.${ending} のように変え、本文も ![説明](./image-1.${ending}) にしてください`
    : '名前を直すか、取り除いてください';
}

/** What may lie in the folder of an entry. */
export const FILE_RULES: readonly DocumentRule[] = [filePlace];
