import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { firmReader } from '#core/match/firm.ts';
import { ANSWER_LISTS, type Answers, CHOSEN_NAMES } from '#core/match/firm-answers.ts';
import { heardLines } from '#core/match/heard.ts';
import { openMatch } from '#core/match/match.ts';
import { checkMatchBase, checkMatchCases, matchData } from '#core/match/match-data.ts';
import { matchRecord } from '#core/match/match-record.ts';
import { missingIn } from '#core/match/missing.ts';
import { measuresOf, nearness, WORTH } from '#core/match/nearness.ts';
import { sentenceOf } from '#core/match/reason-sentence.ts';
import type { Case } from '#core/schema/case.ts';
import { cases as collection, knowhow } from '#support/collection.ts';
import { aCase, taxonomies } from '#support/content.ts';
import { holds } from '#support/match.ts';

const synonyms = {
  entries: [{ direction: 'both' as const, words: ['とうふ', '豆腐'], why: '同じ食べもの' }],
};
const lists = matchData({ cases: [], knowhow: [], taxonomies, synonyms }).lists;
const read = firmReader(lists, synonyms);
const ids = (name: keyof typeof lists) => lists[name].values.map(({ id }) => id);
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });
const from = (name: keyof typeof lists) => fc.constantFrom(...ids(name));

/** Any case: what it does not tell is absent. */
const anyCase = fc
  .record({
    industry: from('industry'),
    trade: maybe(from('trade')),
    business: fc.constantFrom('豆腐と漬物の製造', '鉄の加工', '宿の運営'),
    concerns: fc.uniqueArray(from('concern'), { maxLength: 2 }),
    asked: fc.uniqueArray(
      fc.constantFrom('後継者がいないまま七十になった', '商品は良いのに売れない', '宿の客が減った'),
      {
        maxLength: 3,
      },
    ),
    employees: maybe(fc.oneof(fc.integer({ min: 0, max: 400 }), from('employees'))),
    prefecture: maybe(from('prefecture')),
    ownerType: maybe(from('ownerType')),
    ownerAge: maybe(from('ownerAge')),
    sales: maybe(fc.oneof(fc.record({ yen: fc.nat({ max: 2e9 }) }), fc.record({ band: from('sales') }))),
    trend: maybe(fc.record({ sales: from('trend'), profit: from('trend') })),
    walls: fc.uniqueArray(from('wall'), { maxLength: 2 }),
    tags: fc.uniqueArray(from('tag'), { maxLength: 2 }),
  })
  .map((changes) => ({ ...aCase(), ...changes }) as unknown as Case);
const anyCases = fc.array(anyCase, { minLength: 1, maxLength: 8 });
const anyAnswers: fc.Arbitrary<Answers> = fc
  .record({
    trade: maybe(fc.constantFrom('とうふ屋', 'food', '町工場', '製造業', 'なにかの店', '漬物')),
    concern: maybe(
      fc.constantFrom('後継者がいない', 'no-successor', '売れない、継ぐ人がいない', '宿の客が減った', 'むむ'),
    ),
    employees: maybe(fc.constantFrom('12', '十二人', '6〜20名', '300')),
    ...Object.fromEntries(CHOSEN_NAMES.map((name) => [name, maybe(from(ANSWER_LISTS[name]))])),
  })
  .map(
    (told) =>
      Object.fromEntries(
        Object.entries(told).flatMap(([name, value]) => (value ? [[name, [value]]] : [])),
      ) as Answers,
  );
const recordsOf = (entries: readonly Case[]) =>
  entries.map((entry, at) => matchRecord(`case-${at}`, entry, at % 2 === 0, taxonomies));

describe('reasons', () => {
  it('are true: the case says it, and what is said to be the same is what was asked', () => {
    fc.assert(
      fc.property(anyCases, anyAnswers, (entries, answers) => {
        const { found } = openMatch(recordsOf(entries), lists, synonyms)(answers);
        for (const { record, reasons, differs } of found) {
          const entry = entries[Number(record.slug.slice(5))] as Case;
          for (const reason of [...reasons, ...differs])
            expect(holds(reason, entry, taxonomies), JSON.stringify(reason)).toBe(true);
          for (const { field, query, value } of reasons)
            if (!['nearConcern', 'business', 'asked'].includes(field)) expect(value, field).toBe(query);
          for (const { query, value } of differs) expect(value).not.toBe(query);
          const both = reasons
            .map(({ field }) => field)
            .filter((field) => differs.some((one) => one.field === field));
          expect(both).toEqual([]);
        }
      }),
    );
  });

  it('never rest on what one of the two does not tell, and that earns no points', () => {
    const bare = {
      trade: undefined,
      concerns: [],
      asked: [],
      business: '',
      employees: undefined,
      prefecture: undefined,
    };
    const silent = {
      ...bare,
      ownerType: undefined,
      ownerAge: undefined,
      sales: undefined,
      trend: undefined,
      walls: [],
      steps: [],
      tags: [],
    };
    fc.assert(
      fc.property(anyCase, anyAnswers, (entry, answers) => {
        const unknown = { ...entry, ...silent, title: '題', summary: '文', points: [] } as unknown as Case;
        const [match] = openMatch(
          [matchRecord('x', unknown, false, taxonomies)],
          lists,
          synonyms,
        )(answers).found;
        const fields = [...(match?.reasons ?? []), ...(match?.differs ?? [])].map(({ field }) => field);
        expect(fields.filter((field) => field !== 'industry')).toEqual([]);
        expect(match?.score ?? 0).toBeLessThanOrEqual(WORTH.industry);
      }),
    );
  });

  it('make a sentence of nothing but themselves', () => {
    const entry = { ...aCase(), trade: 'food', concerns: ['no-successor'], employees: 12 } as unknown as Case;
    const match = openMatch([matchRecord('x', entry, true, taxonomies)], lists, synonyms);
    const sentence = (answers: Answers) => {
      const [found] = match(answers).found;
      return found && sentenceOf(found);
    };
    expect(sentence({ trade: ['とうふ屋'], concern: ['継ぐ人がいない'], employees: ['9'] })).toBe(
      '同じ6〜20名の食料品をつくるの、「継ぐ人がいない」の話です。',
    );
    expect(sentence({ trade: ['鉄工所'], concern: ['継ぐ人がいない'] })).toBe(
      '同じ製造業の、「継ぐ人がいない」の話です。',
    );
    expect(sentence({ trade: ['建設業'], employees: ['9'] })).toBe(
      '仕事は違いますが、同じ6〜20名の会社の話です。',
    );
    expect(
      sentence({ trade: ['建設業'], concern: ['売れない'], employees: ['9'], prefecture: ['ishikawa'] }),
    ).toBe('仕事も気がかりも違いますが、同じ石川県、6〜20名の会社の話です。');
    expect(sentence({ employees: ['9'] })).toBe('同じ6〜20名の会社の話です。');
    expect(match({ concern: ['売れない'], employees: ['200'] }).found).toEqual([]);
  });
});

describe('the sentence of a case', () => {
  it('is there for whatever is shared, and is never that of another case with lines of its own', () => {
    fc.assert(
      fc.property(anyCases, anyAnswers, (entries, answers) => {
        const own = entries.map((entry, at) => ({
          ...entry,
          asked: [...(entry.asked ?? []), '機械が古い'].map((line) => `${line}（${at}）`),
        })) as unknown as Case[];
        const { found } = openMatch(recordsOf(own), lists, synonyms)(answers);
        const said = found.map(sentenceOf);
        expect(said).not.toContain('');
        expect(new Set(said).size).toBe(said.length);
        for (const { line, record } of found)
          expect(own[Number(record.slug.slice(5))]?.asked).toContain(line);
      }),
    );
  });

  it('names the line that speaks most of what was told, then of the concern', () => {
    const entry = aCase({
      concerns: ['no-successor'],
      asked: ['宿の客が減った', '後継者がいないまま七十になった', '機械が古い', '外国の客と話せない'],
    });
    const match = openMatch([matchRecord('x', entry, false, taxonomies)], lists, synonyms);
    const line = (answers: Answers) => match(answers).found[0]?.line;
    expect(line({ concern: ['no-successor'] })).toBe('後継者がいないまま七十になった');
    expect(line({ concern: ['継ぐ人がいない、古い機械'], employees: ['12'] })).toBe('機械が古い');
    expect(line({ trade: ['製造業'] })).toBe('宿の客が減った');
  });
});

describe('beside the near cases', () => {
  const label = lists.concern.values.find(({ id }) => id === 'no-successor')?.label;
  const asking = (ask: string, walls: string[] = []) => [
    { ask, step: 'awareness', origin: 'editorial', walls },
  ];
  const own = {
    'no-successor': [
      {
        ask: '気がかりの問い',
        origin: 'editorial' as const,
        from: { kind: 'knowhow' as const, slug: 'k', title: '記事' },
      },
    ],
  };
  const asks = (questions: object[], answers: Answers) => {
    const entry = aCase({ concerns: ['no-successor'], questions, walls: [] });
    const records = ['a', 'b'].map((slug) => matchRecord(slug, entry, false, taxonomies));
    return openMatch(records, lists, synonyms, own)(answers).found.map(({ question }) => question);
  };

  it('stands the question that suits what was heard, and says whose it is', () => {
    const heard = { concern: ['no-successor'] };
    const suiting = asking(`${label}と、どうなりますか。`);
    expect(asks(suiting, heard)).toMatchObject([
      { from: { kind: 'case', slug: 'a' }, concern: 'no-successor' },
      { from: { kind: 'case', slug: 'b' }, concern: 'no-successor' },
    ]);
    const strange = asking('機械はいつ入れましたか。');
    expect(asks(strange, heard)).toMatchObject([
      { ask: '気がかりの問い', from: { slug: 'k' }, concern: 'no-successor' },
      { ask: '機械はいつ入れましたか。', from: { slug: 'b' } },
    ]);
    expect(asks(strange, { employees: ['12'] })[0]).toMatchObject({ ask: '機械はいつ入れましたか。' });
  });

  it('is said what was looked for and is in none of them, and nothing else', () => {
    fc.assert(
      fc.property(anyCases, anyAnswers, fc.nat({ max: 4 }), (entries, answers, number) => {
        const records = recordsOf(entries);
        const { firm, found } = openMatch(records, lists, synonyms)(answers);
        const shown = found.slice(0, number);
        const said = missingIn(firm, shown, records, lists).map(({ text }) => text);
        const holders = (key: 'trade' | 'industry', id: string, of: readonly Case[]) =>
          of.filter((entry) => entry[key] === id).length;
        const seen = shown.map(({ record }) => entries[Number(record.slug.slice(5))] as Case);
        const expected = firm.concerns.flatMap(({ id }) => {
          const label = `「${lists.concern.values.find((one) => one.id === id)?.label}」`;
          const of = (list: readonly Case[]) => list.filter(({ concerns }) => concerns?.includes(id)).length;
          if (shown.length === 0 || of(seen) > 0) return [];
          return [of(entries) ? `${label}の事例${of(entries)}件は` : `${label}の事例は、まだありません`];
        });
        const key = firm.work.trade === undefined ? 'industry' : 'trade';
        const id = firm.work[key];
        if (shown.length > 0 && id !== undefined && holders(key, id, seen) === 0) {
          const label = `「${lists[key].values.find((one) => one.id === id)?.label}」の会社`;
          const count = holders(key, id, entries);
          expected.push(count ? `${label}の事例${count}件は` : `${label}の事例は、まだありません`);
        }
        const told = said.filter(
          (text) => !/^(?:事業の説明に|書かれた気がかりに|ここに並ぶ事例は)/.test(text),
        );
        expect(told.map((text, at) => text.slice(0, expected[at]?.length))).toEqual(expected);
      }),
    );
  });

  it('is said plainly that neither work nor concern is shared', () => {
    const entry = aCase({
      industry: 'manufacturing',
      trade: 'food',
      concerns: ['no-successor'],
      employees: 12,
    });
    const records = [matchRecord('x', entry, false, taxonomies)];
    const said = (answers: Answers) => {
      const { firm, found } = openMatch(records, lists, synonyms)(answers);
      return missingIn(firm, found, records, lists).map(({ text }) => text);
    };
    const last = (answers: Answers) => said(answers).at(-1);
    const size = { employees: ['12'] };
    expect(last({ ...size, trade: ['旅館'], concern: ['むむ'] })).toBe(
      'ここに並ぶ事例は、仕事も気がかりも通じません。同じなのは、組織規模だけです。',
    );
    expect(last({ ...size, concern: ['むむ'] })).toBe(
      'ここに並ぶ事例は、気がかりは通じません。同じなのは、組織規模だけです。',
    );
    expect(said({ ...size, trade: ['とうふ屋'], concern: ['むむ'] })).toEqual([
      '書かれた気がかりに合うと言える事例は、ここにはありません。',
    ]);
    expect(said(size)).toEqual([]);
  });
});

describe('nearness', () => {
  const record = (changes: object) =>
    matchRecord('x', { ...aCase(), ...changes } as unknown as Case, false, taxonomies);
  const score = (answers: Answers, changes: object) => {
    const one = record(changes);
    return nearness(read(answers), one, measuresOf([one], lists));
  };

  it('puts a named concern before all that the other questions and the place can tell', () => {
    const answers = {
      trade: ['漬物屋'],
      concern: ['no-successor'],
      employees: ['12'],
      prefecture: ['ishikawa'],
    };
    const same = {
      trade: 'food',
      business: '漬物の製造',
      employees: 12,
      prefecture: 'ishikawa',
      concerns: ['not-selling'],
    };
    const other = {
      industry: 'construction',
      trade: undefined,
      business: '',
      employees: 300,
      prefecture: undefined,
      concerns: ['no-successor'],
    };
    expect(score(answers, other)).toBeGreaterThan(score(answers, same));
  });

  it('grows with a band that is the same, less with the next, and not at all with one that is unknown', () => {
    const of = (employees: number | undefined) => score({ employees: ['12'] }, { employees });
    expect(of(20) - of(undefined)).toBe(WORTH.employees);
    expect(of(21) - of(undefined)).toBe(WORTH.nearEmployees);
    expect(of(51)).toBe(of(undefined));
  });

  it('lets a case in which the support can be read win between equals only', () => {
    const entry = aCase();
    const [a, b] = [matchRecord('a', entry, false, taxonomies), matchRecord('b', entry, true, taxonomies)];
    const { found } = openMatch([a, b], lists, synonyms)({ employees: ['12'] });
    expect(found.map(({ record }) => record.slug)).toEqual(['b', 'a']);
    expect(WORTH.told).toBeLessThan(WORTH.region);
  });

  it('orders cases the same whatever order they come in', () => {
    fc.assert(
      fc.property(anyCases, anyAnswers, fc.infiniteStream(fc.nat()), (entries, answers, numbers) => {
        const records = recordsOf(entries);
        const shuffled = records
          .map((one) => ({ one, key: numbers.next().value as number }))
          .sort((a, b) => a.key - b.key)
          .map(({ one }) => one);
        const order = (list: typeof records) =>
          openMatch(
            list,
            lists,
            synonyms,
          )(answers).found.map((one) => [one.record.slug, one.score, one.reasons, one.differs]);
        expect(order(shuffled)).toEqual(order(records));
      }),
    );
  });
});

describe('the answers', () => {
  it('are understood as ids, labels and everyday words', () => {
    for (const trade of ['food', '食料品をつくる', 'とうふ屋', 'トウフ屋さん', '老舗の漬物屋']) {
      expect(read({ trade: [trade] }).work, trade).toMatchObject({
        trade: 'food',
        industry: 'manufacturing',
      });
    }
    expect(read({ trade: ['製造業'] }).work).toMatchObject({ industry: 'manufacturing', goods: [] });
    for (const concern of ['no-successor', '継ぐ人がいない', '自分の代で終わり', '後継者がいないので困る'])
      expect(read({ concern: [concern] }).concerns[0]?.id, concern).toBe('no-successor');
    expect(read({ concern: ['売れない、継ぐ人がいない'] }).concerns.map(({ id }) => id)).toEqual([
      'not-selling',
      'no-successor',
    ]);
    for (const employees of ['12', '１２人', '十二人くらい', '10〜15人', '6-20', '6〜20名', '約 12 名'])
      expect(read({ employees: [employees] }).employees, employees).toBe('6-20');
    for (const employees of [
      'たくさん',
      '3人か30人',
      '',
      '-5',
      '－5人',
      '−5',
      'マイナス5',
      '1.5人',
      '1万人',
      '二十数人',
      '10数人',
    ])
      expect(read({ employees: [employees] }).employees, employees).toBeUndefined();
  });

  it('are looked for in what a case does where no trade is called so, with the synonyms', () => {
    const { work } = read({ trade: ['豆腐をつくる会社'] });
    expect(work.trade).toBeUndefined();
    const entry = { ...aCase(), business: 'とうふの販売' };
    const [match] = openMatch(
      [matchRecord('x', entry, false, taxonomies)],
      lists,
      synonyms,
    )({ trade: ['豆腐をつくる会社'] }).found;
    expect(match?.reasons).toEqual([
      { field: 'business', query: '豆腐', value: 'とうふの販売', text: 'とうふ' },
    ]);
  });

  it('are told back as they were understood', () => {
    const answers = { trade: ['とうふ屋'], concern: ['ぬるぽ'], employees: ['たくさん'] };
    expect(heardLines(read(answers), answers, lists)).toEqual({
      trade: expect.stringContaining('「食料品をつくる」の会社として探します'),
      concern: expect.stringContaining('合う気がかりは見つかりません'),
      employees: expect.stringContaining('人数として読み取れません'),
    });
    expect(heardLines(read({}), {}, lists)).toEqual({ trade: '', concern: '', employees: '' });
  });
});

describe('the data', () => {
  it('holds every published case and passes its own check; a broken file does not', () => {
    const data = matchData({ cases: collection, knowhow, taxonomies, synonyms });
    expect(data.cases.map(({ slug }) => slug)).toEqual(
      collection.filter(({ data: { publication } }) => publication === 'published').map(({ slug }) => slug),
    );
    const sent = JSON.parse(JSON.stringify(data));
    expect(checkMatchBase(sent)).toEqual(sent);
    expect(() => checkMatchBase({ ...sent, lists: {} })).toThrow(/lists: trade/);
    expect(checkMatchCases(sent)).toEqual(sent);
    const [first] = sent.cases;
    expect(() => checkMatchCases({ ...sent, cases: [{ ...first, asked: '' }] })).toThrow(/asked/);
  });
});
