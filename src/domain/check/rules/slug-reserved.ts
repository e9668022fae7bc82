import { RESERVED_SLUGS } from '../../paths.ts';
import type { DocumentRule } from '../rule.ts';

export const slugReserved: DocumentRule = {
  id: 'content/reserved',
  severity: 'error',
  title: 'サイトが使っている名前をフォルダー名にしない',
  why: '事例の URL が一覧のページとぶつかります。',
  check({ slug, collection }) {
    if (collection === 'pages' || !RESERVED_SLUGS.includes(slug)) return [];
    return [
      {
        line: 1,
        column: 1,
        field: '全体',
        message: `フォルダー名「${slug}」は、このサイトの別のページが使っています`,
        remedy: '会社や内容が分かる別の名前にしてください',
      },
    ];
  },
};
