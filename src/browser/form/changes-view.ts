import { h, list, unseen } from '#browser/dom/h.ts';
import { part, type Root } from '#browser/dom/part.ts';
import type { CaseChanges, ChangedLine } from '#core/form/edit/case-changes.ts';
import { MEND_PARTS } from '#core/site/case-form-parts.ts';

const SAID: Readonly<Record<ChangedLine['kind'], string>> = { same: '', gone: '前: ', come: '後: ' };

/** 「変わるところ」: what is different in the file of a mended case, line by line. */
export function drawChanges(root: Root, { names, places }: CaseChanges): void {
  part(root, MEND_PARTS, 'changed').hidden = false;
  part(root, MEND_PARTS, 'names').textContent = `直した項目: ${names.join('、')}`;
  part(root, MEND_PARTS, 'places').replaceChildren(
    ...places.map((lines) =>
      list(
        'ul',
        lines.map(({ kind, text }) =>
          h(
            kind === 'gone' ? 'del' : kind === 'come' ? 'ins' : 'span',
            { class: `mend__line mend__line--${kind}` },
            unseen(SAID[kind]),
            text || '（空の行）',
          ),
        ),
        { class: 'mend__place' },
      ),
    ),
  );
}
