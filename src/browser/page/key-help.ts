import { button, h } from '#browser/dom/h.ts';

const ROWS: readonly (readonly [keys: readonly string[], does: string])[] = [
  [['/'], '検索の欄へ移る'],
  [['↓', '↑'], '一覧のカードにいるとき、次・前のカードへ移る'],
  [['?'], 'この説明を開く'],
  [['Esc'], '閉じる'],
];
const TITLE = 'keys-title';

/**
 * The explanation of the keys, with the switch for them. Made when it is asked for: few readers open it, and it stands
 * on every page.
 * @param isOn whether the keys work
 * @param turn called with what the reader chose
 */
export function keyHelp(isOn: boolean, turn: (on: boolean) => void): HTMLDialogElement {
  const box: HTMLInputElement = h('input', {
    type: 'checkbox',
    checked: isOn,
    onclick: () => turn(box.checked),
  });
  const dialog: HTMLDialogElement = h(
    'dialog',
    { class: 'keys__dialog', 'aria-labelledby': TITLE },
    h('h2', { class: 'keys__title', id: TITLE }, 'キーボードの使い方'),
    h(
      'dl',
      { class: 'keys__list' },
      ROWS.map(([keys, does]) =>
        h(
          'div',
          { class: 'keys__row' },
          h(
            'dt',
            {},
            keys.flatMap((key, at) => [at > 0 && ' ', h('kbd', {}, key)]),
          ),
          h('dd', {}, does),
        ),
      ),
    ),
    h('p', { class: 'keys__note' }, '文字を入力している間と、日本語の変換中は働きません。'),
    h('label', { class: 'keys__switch' }, box, ' ', 'これらのキーを使う'),
    button('button', '閉じる', () => dialog.close()),
  );
  return dialog;
}
