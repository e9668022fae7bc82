import { neighbourName, picturesOf } from '../image/references.ts';
import type { DocumentRule, Spot } from '../rule.ts';

/** Every picture that is named lies beside the text. */
export const imageMissing: DocumentRule = {
  id: 'image/missing',
  severity: 'error',
  title: '画像は index.mdx と同じフォルダーに置き、./写真.jpg の形で書く',
  why: 'よその画像は、いつの間にか消えたり差し替えられたりし、読み手の閲覧が持ち主に知られます。',
  check(subject) {
    const { folder } = subject;
    return picturesOf(subject).flatMap(({ url, line, column, field }): Spot[] => {
      const name = neighbourName(url);
      const spot = { line, column, field };
      // The shape of the cover's address is told by the schema.
      if (!name && field !== '本文') return [];
      if (!name) {
        const message = `画像「${url.slice(0, 60)}」の場所が使えません`;
        return [
          {
            ...spot,
            message,
            remedy: '画像を index.mdx と同じフォルダーに置き、![説明](./photo.jpg) と書いてください',
          },
        ];
      }
      if (folder.some((file) => file.name === name && file.kind === 'file')) return [];
      return [
        {
          ...spot,
          message: `画像「${name}」がフォルダーにありません`,
          remedy: '名前を確かめるか、画像を置いてください',
        },
      ];
    });
  },
};
