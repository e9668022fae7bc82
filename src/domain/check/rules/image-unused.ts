import { imageReferences, neighbourName } from '../image/references.ts';
import type { DocumentRule } from '../rule.ts';

export const imageUnused: DocumentRule = {
  id: 'image/unused',
  severity: 'error',
  title: '置いた画像は、どれも本文で使われている',
  why: '使われない画像は、確かめられないまま残ります。',
  check({ tree, bodyLine, folder }) {
    if (!tree) return [];
    const used = new Set(imageReferences(tree, bodyLine).map(({ url }) => neighbourName(url)));
    return folder
      .filter((file) => file.image && !used.has(file.name))
      .map(({ name }) => ({
        line: 1,
        column: 1,
        field: name,
        message: `画像「${name}」が本文で使われていません`,
        remedy: `![説明](./${name}) と書くか、消してください`,
      }));
  },
};
