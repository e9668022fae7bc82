import { neighbourName, picturesOf } from '../image/references.ts';
import type { DocumentRule } from '../rule.ts';

/** Every picture in the folder is shown. */
export const imageUnused: DocumentRule = {
  id: 'image/unused',
  severity: 'error',
  title: '置いた画像は、どれも使われている',
  why: '使われない画像は、確かめられないまま残ります。',
  check(subject) {
    const { tree, folder } = subject;
    if (!tree) return [];
    const used = new Set(picturesOf(subject).map(({ url }) => neighbourName(url)));
    return folder
      .filter((file) => file.image && !used.has(file.name))
      .map(({ name }) => ({
        line: 1,
        column: 1,
        field: name,
        message: `画像「${name}」が使われていません`,
        remedy: `![説明](./${name}) と書くか、消してください`,
      }));
  },
};
