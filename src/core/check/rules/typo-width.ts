import type { DocumentRule } from '../rule.ts';
import { scan, textAt } from '../scan.ts';

/** Half-width digits and letters; mended by `--fix`. */
export const typoWidth: DocumentRule = {
  id: 'typo/width',
  severity: 'error',
  title: '数字と英字は半角',
  why: '「１２名」と「12名」が混じると、数字で探せず、並べて見比べにくくなります。',
  fixable: true,
  check: ({ pieces, data }) => {
    const names = `${textAt(data, 'company', 'name') ?? ''}${textAt(data, 'supporter', 'organisation') ?? ''}`;
    return scan(pieces, ['prose'], /[０-９Ａ-Ｚａ-ｚ]+(?:[．，][０-９]+)*[％]?/g, ([found]) => {
      if (names.includes(found)) return undefined;
      const replacement = found.normalize('NFKC');
      return {
        message: `全角の英数字「${found}」があります`,
        remedy: `「${replacement}」にしてください`,
        replacement,
      };
    });
  },
};
