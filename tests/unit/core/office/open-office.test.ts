import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { openOffice } from '#core/office/open-office.ts';
import { slidesFile, wordFile, workbookFile } from '#support/office.ts';

const old = (words = '') => {
  const head = Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1);
  const text = Uint8Array.from(words, (letter) => letter.charCodeAt(0));
  return Uint8Array.from([...head, ...[...text].flatMap((one) => [one, 0])]);
};
const good = wordFile(['見本']);
/** A document whose own part is another. */
const withPart = (xml: string | Uint8Array, name = 'word/document.xml') =>
  zipSync({ ...unzipSync(good), [name]: typeof xml === 'string' ? strToU8(xml) : xml });

test.each<[string, Uint8Array, RegExp]>([
  ['古い.doc', old(), /古い形式.*名前を付けて保存/],
  ['鍵.docx', old('EncryptedPackage'), /パスワードを外し/],
  ['紙.pdf', strToU8('%PDF-1.7'), /PDF です/],
  ['豊.rtf', strToU8('{\\rtf1'), /\.docx で保存し直して/],
  ['空.docx', new Uint8Array(), /空です/],
  ['絵.docx', strToU8('GIF89a'), /開けません/],
  ['切れた.docx', good.slice(0, good.length - 80), /壊れていて、開けません/],
  ['ただの.docx', zipSync({ 'a.txt': strToU8('a') }), /ではありません/],
  ['別の.docx', zipSync({ mimetype: strToU8('x'), 'content.xml': strToU8('<a/>') }), /OpenDocument/],
  ['白紙.docx', wordFile([]), /読める文がありません/],
  [
    '実体.docx',
    withPart('<!DOCTYPE a [<!ENTITY b "c">]><w:document xmlns:w="x">&b;</w:document>'),
    /中身の形がおかしい/,
  ],
  ['深い.docx', withPart('<a>'.repeat(9_000)), /中身の形がおかしい/],
  ['爆弾.docx', withPart(new Uint8Array(61_000_000), 'word/media/a.png'), /大きすぎます（60MB まで）/],
  [
    '粉々.docx',
    zipSync(
      Object.fromEntries(Array.from({ length: 3_100 }, (_, at) => [`word/${at}.xml`, new Uint8Array()])),
    ),
    /部品が多すぎます/,
  ],
])('%s is refused in one sentence that says what to do', (name, bytes, words) => {
  expect(() => openOffice(name, bytes)).toThrow(words);
});

describe('what is not read is told', () => {
  test('of a document: comments, heads, deleted and hidden letters', () => {
    const { blocks, left } = openOffice(
      'a.docx',
      wordFile([{ runs: ['社員だけで', { deleted: 'たぶん' }, { inserted: '開く' }, { hidden: '社内' }] }], {
        comments: ['確認中'],
        header: '社外秘',
      }),
    );
    expect(blocks).toEqual([{ kind: 'paragraph', text: '社員だけで開く' }]);
    expect(left.join('\n')).toMatch(/確認中[\s\S]*社外秘[\s\S]*3字[\s\S]*社内/);
  });

  test('of slides and sheets: what is hidden', () => {
    const slides = openOffice('a.pptx', slidesFile([{ title: '成果' }, { title: '内緒', hidden: true }]));
    expect(slides.blocks).toEqual([{ kind: 'heading', level: 1, text: '成果' }]);
    expect(slides.left.join()).toContain('内緒');
    const book = openOffice('a.xlsx', workbookFile({ Sheet1: [['成果']], '計算!': [['内緒']] }));
    expect(book.blocks).toEqual([{ kind: 'paragraph', text: '成果' }]);
    expect(book.left.join()).toContain('計算');
  });
});

test('cells show days, shares and units as they look', () => {
  const rows = [
    ['日', { number: 45_017, format: 'yyyy/m/d' }],
    ['月', { number: 45_017, format: 'ggge"年"m"月"' }],
    ['割合', { number: 0.125, format: '0.0%' }],
    ['人', { number: 30, format: '#,##0"名"' }],
    ['数', 0.1],
  ];
  const [table] = openOffice('a.xlsx', workbookFile({ Sheet1: rows })).blocks;
  expect(table?.kind === 'table' && table.rows.map((row) => row[1])).toEqual([
    '2023年4月1日',
    '2023年4月',
    '12.5%',
    '30名',
    '0.1',
  ]);
});
