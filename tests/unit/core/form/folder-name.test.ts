import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { folderFault, romaji, suggestFolder } from '#core/form/folder-name.ts';

describe('folder names', () => {
  it.each([
    ['にいがたちょうりきぐ', 'niigatachourikigu'],
    ['みほんせいさくしょ', 'mihonseisakusho'],
    ['じゃぱんふーず', 'japanfuzu'],
    ['まっちゃいっぷく', 'matchaippuku'],
    ['きゅうりょう', 'kyuuryou'],
    ['しゅっぱん', 'shuppan'],
    ['がっこう', 'gakkou'],
    ['ん', 'n'],
    ['', ''],
  ])('%s is read %s', (kana, latin) => expect(romaji(kana)).toBe(latin));

  it('are suggested from the reading, else from the day, and never twice', () => {
    expect(suggestFolder('みほん', '2026-11-22', [])).toBe('mihon');
    expect(suggestFolder('みほん', '2026-11-22', ['mihon', 'mihon-2'])).toBe('mihon-3');
    expect(suggestFolder('', '2026-11-22', [])).toBe('jirei-20261122');
  });

  it('that are suggested can be used', () => {
    const kana = fc.string({
      unit: fc.constantFrom(...'あかがさしじちっつんゃゅょーぁぱをゔ漢A-'),
      maxLength: 80,
    });
    fc.assert(
      fc.property(kana, (reading) => {
        expect(folderFault(suggestFolder(reading, '2026-11-22', ['by']), ['by'])).toBe('');
      }),
    );
  });

  it.each(['', 'Mihon', 'a b', '見本', '../x', '-a', 'by', 'page', 'taken', 'a'.repeat(61)])(
    'cannot be 「%s」',
    (name) => expect(folderFault(name, ['taken'])).not.toBe(''),
  );
});
