import type { DocumentRule, Spot } from '../rule.ts';

const ALLOWED = /^(?:index\.mdx|facts\.yaml|[a-z0-9]+(?:[-_][a-z0-9]+)*\.(?:jpg|jpeg|png|webp|avif|svg))$/;
const MAX_FACTS = 60_000;

/** A folder holds the text, the fact sheet and pictures: no links, no folders, nothing else. */
export const filePlace: DocumentRule = {
  id: 'content/file',
  severity: 'error',
  title: 'フォルダーには index.mdx、facts.yaml、画像だけを置く',
  why: 'ほかの種類のファイルや、よそを指すリンク（シンボリックリンク）は、思わぬものを公開してしまいます。画像の名前は、URL になるので半角の英小文字・数字・ハイフンにします。',
  check({ folder }) {
    return folder.flatMap(({ name, kind, bytes }): Spot[] => {
      const spot = { line: 1, column: 1, field: name };
      if (kind === 'link')
        return [
          {
            ...spot,
            message: `「${name}」はほかの場所を指すリンクです`,
            remedy: 'ファイルそのものを置いてください',
          },
        ];
      if (kind === 'folder')
        return [
          {
            ...spot,
            message: `「${name}」というフォルダーは置けません`,
            remedy: '中のファイルを index.mdx と同じ場所に移してください',
          },
        ];
      if (kind === 'other')
        return [
          { ...spot, message: `「${name}」はふつうのファイルではありません`, remedy: '取り除いてください' },
        ];
      if (!ALLOWED.test(name))
        return [
          {
            ...spot,
            message: `「${name}」というファイルは置けません`,
            allowed:
              'index.mdx、facts.yaml、画像（jpg、png、webp、avif、svg。名前は半角の英小文字・数字・ハイフン）',
            remedy: '名前を直すか、取り除いてください',
          },
        ];
      if (name === 'facts.yaml' && bytes > MAX_FACTS)
        return [
          {
            ...spot,
            message: `facts.yaml が大きすぎます（${bytes}バイト）`,
            remedy: `${MAX_FACTS}バイトまでにしてください`,
          },
        ];
      return [];
    });
  },
};
