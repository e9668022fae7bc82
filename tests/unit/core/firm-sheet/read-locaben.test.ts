import fc from 'fast-check';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { readLocaben, type SheetReading } from '#core/firm-sheet/read-locaben.ts';
import { matchData } from '#core/match/match-data.ts';
import { readLocabenMap } from '#node/content/locaben-map.ts';
import { FIXTURES, taxonomies } from '#support/content.ts';
import { BOOKS, basicRows, FIRM, figureRows, RESULTS, resultRows, viewRows } from '#support/locaben-books.ts';
import { wordFile, workbookFile } from '#support/office.ts';

const { lists } = matchData({ cases: [], knowhow: [], taxonomies, synonyms: { entries: [] } });
const { map } = readLocabenMap(FIXTURES, taxonomies, new Map());
if (!map) throw new Error('The fixture collection has no map of cells');
const read = (bytes: Uint8Array, name = 'a.xlsx') => readLocaben(name, bytes, map, lists);
const answers = (reading: SheetReading) =>
  Object.fromEntries(reading.answers.map(({ name, value }) => [name, value]));
const latest = (reading: SheetReading) =>
  Object.fromEntries(
    reading.indicators.map(({ id, values }) => [id, Math.round((values.at(-1) ?? 0) * 10) / 10]),
  );

/** What anybody would type after looking at the sheet of `FIRM`. */
const BY_HAND = {
  trade: '飲食業',
  prefecture: 'ishikawa',
  employees: '12',
  sales: '100m-500m',
  salesTrend: 'down',
  concern: FIRM.issue,
};
const INDICATORS = {
  'sales-growth': -9.1,
  'operating-margin': -0.5,
  'debt-multiple': 20,
  'working-capital': 1.4,
  'equity-ratio': 25,
};

describe('a workbook gives the answers that its reader would type', () => {
  test.each(Object.keys(BOOKS))('%s', (name) => {
    const reading = read(BOOKS[name]?.() ?? new Uint8Array());
    const { concern, ...rest } = BY_HAND;
    expect(answers(reading)).toEqual(name === '視点のシートがない' ? rest : { ...rest, concern });
    expect(latest(reading)).toMatchObject(INDICATORS);
    expect(reading.views.map(({ id }) => id)).toEqual(
      name === '視点のシートがない' ? [] : ['owner', 'business', 'environment', 'inside'],
    );
  });

  test.each(['2022年度版', '2018年改訂版', '2016年版'])('the edition is known by its signs: %s', (name) => {
    const { edition } = read(BOOKS[name]?.() ?? new Uint8Array());
    expect(edition.label).toBe(name);
    // Nobody has opened the file itself: that is said, and where its labels were seen.
    expect(edition.verified).toBe(false);
    expect(edition.seen.length).toBeGreaterThan(0);
  });

  test('what is printed goes before what is worked out; its points and average say what is weak', () => {
    const printed = read(BOOKS['2022年度版']?.() ?? new Uint8Array()).indicators;
    expect(printed.map(({ id, weak, isWorkedOut }) => [id, weak.length > 0, isWorkedOut])).toEqual([
      ['sales-growth', true, false],
      ['operating-margin', true, false],
      ['productivity', true, false],
      ['debt-multiple', true, false],
      ['working-capital', true, false],
      ['equity-ratio', false, false],
    ]);
    const [growth] = printed;
    expect(growth?.weak).toEqual(['シートの点数が2点', 'シートにある業種の値に届かない', 'マイナス']);
    const own = read(BOOKS.結果のシートがない?.() ?? new Uint8Array()).indicators;
    expect(own.map(({ id, values, weak }) => [id, values.length, weak])).toEqual([
      ['sales-growth', 2, ['前の期より悪い', 'マイナス']],
      ['operating-margin', 3, ['前の期より悪い', 'マイナス']],
      ['productivity', 3, ['前の期より悪い', 'マイナス']],
      ['debt-multiple', 3, ['前の期より悪い']],
      ['working-capital', 3, ['前の期より悪い']],
      ['equity-ratio', 3, []],
    ]);
  });

  test('each viewpoint has its own text, and no name of the firm or its owner is anywhere', () => {
    const reading = read(BOOKS['2022年度版']?.() ?? new Uint8Array());
    expect(Object.fromEntries(reading.views.map(({ id, text }) => [id, text]))).toEqual({
      owner: '安くてうまい店を続けたい',
      business: '出汁を一から引いている',
      environment: '町の人口が減っている',
      inside: '店長に任せきりにしている',
    });
    expect(JSON.stringify(reading)).not.toMatch(/見本食堂|太郎/);
  });

  test('any figures, in any unit, order and width, read as they were written', () => {
    const amount = fc.integer({ min: 1, max: 9_000_000 });
    fc.assert(
      fc.property(
        fc.array(amount, { minLength: 3, maxLength: 3 }),
        fc.integer({ min: 0, max: 900 }),
        fc.constantFrom('円', '千円', '百万円'),
        fc.boolean(),
        fc.boolean(),
        fc.integer({ min: 0, max: 5 }),
        (sales, staff, unit, newestFirst, shuffled, gap) => {
          const firm = { ...FIRM, sales, staff: [1, 2, staff] };
          const rows = figureRows(firm, { unit, newestFirst, shuffled, gap });
          const reading = read(
            workbookFile({ 入力シート: [...basicRows(firm), ['財務分析用入力情報'], ...rows] }),
          );
          const yen = (sales[2] ?? 0) * 1_000;
          const band = taxonomies.sales.values.find(
            ({ min, below }) => yen >= min && yen < (below ?? Infinity),
          );
          expect(answers(reading)).toMatchObject({ employees: String(staff), sales: band?.id });
          const growth = ((sales[2] ?? 0) / (sales[1] ?? 1) - 1) * 100;
          expect(reading.indicators[0]?.values.at(-1)).toBeCloseTo(growth, 4);
        },
      ),
      { numRuns: 30 },
    );
  });
});

describe('nothing is guessed', () => {
  const sheet = (rows: ReturnType<typeof figureRows>) =>
    read(workbookFile({ 入力シート: [...basicRows(FIRM), ['財務分析用入力情報'], ...rows] }));

  test('without a unit there are no sales, without known terms no figure', () => {
    const noUnit = sheet(figureRows(FIRM, { unit: '' }));
    expect(answers(noUnit)).not.toHaveProperty('sales');
    expect(noUnit.left.join()).toContain('「売上高」の単位（千円など）が書かれていない');
    const noTerms = sheet(figureRows(FIRM, { terms: ['甲', '乙', '丙'] }));
    expect(answers(noTerms)).toEqual({ trade: '飲食業', prefecture: 'ishikawa' });
    expect(noTerms.left.join()).toContain(
      '「売上高」は読んでいません（どの列がいつの期か、見出しから分かりません）',
    );
  });

  test('two different numbers under one label are neither taken', () => {
    const reading = sheet([...figureRows(FIRM), ['従業員数', 30]]);
    expect(answers(reading)).not.toHaveProperty('employees');
    expect(reading.left.join()).toContain(
      '「従業員数」は読んでいません（二か所に、ちがう数で書かれています）',
    );
  });

  test('faults of formulas and empty cells are told', () => {
    const rows = figureRows(FIRM).map((row) => (row[0] === '売上高' ? ['売上高', '#DIV/0!', '#REF!'] : row));
    const reading = sheet(rows);
    expect(reading.left.join()).toContain('「売上高」は読んでいません（式の誤り（#DIV/0!））');
    expect(reading.indicators.map(({ id }) => id)).not.toContain('sales-growth');
    const blank = sheet(figureRows(FIRM).map((row) => (row[0] === '営業利益' ? ['営業利益'] : row)));
    expect(blank.left.join()).toContain('「営業利益」の欄に、読める数がありません');
  });

  test('a share without a sign of per cent is not taken for one', () => {
    const bare = {
      ...RESULTS,
      '①売上増加率（売上持続性）': ['-0.091', 2, '0.012'] as [string, number, string],
    };
    const reading = read(workbookFile({ '6つの指標': resultRows(bare), '4つの視点': viewRows(FIRM) }));
    expect(reading.indicators.map(({ id }) => id)).not.toContain('sales-growth');
    expect(reading.left.join()).toContain('指標「売上増加率」は、出ていないか');
  });

  test('an unknown layout is refused, and says which are known', () => {
    const other = workbookFile({
      売上台帳: [
        ['売上高', 100],
        ['従業員数', 3],
      ],
    });
    expect(() => read(other, '台帳.xlsx')).toThrow(
      /「台帳\.xlsx」は、知っているロカベンの様式ではありません（知っている版: 2022年度版、2018年改訂版、2016年版）。三つの問いに、手で答えてください/,
    );
  });
});

describe('hostile files', () => {
  const good = BOOKS['2022年度版']?.() ?? new Uint8Array();
  const withPart = (name: string, xml: string | Uint8Array) =>
    zipSync({ ...unzipSync(good), [name]: typeof xml === 'string' ? strToU8(xml) : xml });
  const old = (words: string) =>
    Uint8Array.from([
      ...[0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1],
      ...[...words].flatMap((one) => [one.charCodeAt(0), 0]),
    ]);

  test.each<[string, Uint8Array, RegExp]>([
    ['爆弾.xlsx', withPart('xl/media/a.png', new Uint8Array(61_000_000)), /大きすぎます/],
    [
      '実体.xlsx',
      withPart('xl/workbook.xml', '<!DOCTYPE a [<!ENTITY b "c">]><workbook>&b;</workbook>'),
      /中身の形がおかしい/,
    ],
    ['文書.xlsx', wordFile(['見本']), /Excel のファイルではありません/],
    ['鍵.xlsx', old('EncryptedPackage'), /パスワードを外し/],
    ['古い.xls', old(''), /古い形式/],
    ['切れた.xlsx', good.slice(0, good.length - 90), /壊れていて、開けません/],
  ])('%s is refused in one sentence', (name, bytes, words) => {
    expect(() => read(bytes, name)).toThrow(words);
  });

  test('links to other files and macros are told, and change nothing', () => {
    const linked = withPart('xl/externalLinks/externalLink1.xml', '<externalLink/>');
    expect(answers(read(linked))).toEqual(BY_HAND);
    expect(read(linked).left.join()).toContain('ほかのファイルを見に行く式があります');
    const macros = withPart('xl/vbaProject.bin', 'Sub Auto_Open()');
    expect(answers(read(macros, 'a.xlsm'))).toEqual(BY_HAND);
    expect(read(macros).left.join()).toContain('マクロは読んでいません');
  });

  test('a formula is never worked out: the value kept beside it counts, or none', () => {
    const name = 'xl/worksheets/sheet1.xml';
    const xml = new TextDecoder().decode(unzipSync(good)[name]);
    const kept = xml.replace('<v>100000</v>', '<f>WEBSERVICE("https://example.org/")</f><v>100000</v>');
    expect(answers(read(withPart(name, kept)))).toEqual(BY_HAND);
    const none = xml.replaceAll(/<v>(?:100000|110000|120000)<\/v>/g, '<f>SUM(A1:A9)</f>');
    expect(answers(read(withPart(name, none)))).not.toHaveProperty('sales');
  });
});
