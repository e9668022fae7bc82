import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { stringify } from 'yaml';
import { readSheet } from '#core/check/facts/sheet.ts';
import { migrateCase } from '#core/migrate/case-text.ts';
import { migrateFacts } from '#core/migrate/facts-text.ts';
import { groupsOf } from '#core/schema/facts.ts';
import { allCases, CONTENT } from '#support/library.ts';

const read = (slug: string, name: string) => readFileSync(join(CONTENT, 'cases', slug, name), 'utf8');

it('every case comes back whole from the fields of the version before', () => {
  let periods = 0;
  for (const { slug } of allCases) {
    const now = read(slug, 'index.mdx');
    const former = now
      .replace(/^(?:supportPeriod|storyPeriod):/m, 'period:')
      .replace(/^(?:supportPeriod|storyPeriod):\n(?: .*\n)+/gm, '')
      .replace(/^ +kind: (?:with-support|long-span|other)\n/gm, '');
    const { text, period, fault } = migrateCase(former);
    expect(fault, slug).toBeUndefined();
    expect(text.replace(/^ +kind: other\n/gm, '').replace(`\n${period}:`, '\nperiod:'), slug).toBe(former);
    expect(period !== undefined, slug).toBe(/^period:/m.test(former));
    periods += Number(period !== undefined);
  }
  expect(periods).toBeGreaterThan(30);
});

it('every fact sheet comes back whole from the shape of the version before', () => {
  let facts = 0;
  for (const { slug } of allCases) {
    if (!existsSync(join(CONTENT, 'cases', slug, 'facts.yaml'))) continue;
    const { facts: sheet } = readSheet(read(slug, 'facts.yaml'));
    expect(sheet, slug).toBeDefined();
    const groups = (sheet ? groupsOf(sheet) : []).map(
      ([group, lines]) => [group, lines.map(({ fact }) => fact)] as const,
    );
    const former = stringify({ ...Object.fromEntries(groups), source: { title: '資料', published: 2024 } });
    const back = readSheet(migrateFacts(former).text).facts;
    expect(back?.sources, slug).toEqual([{ id: 's1', title: '資料', date: '2024' }]);
    for (const [group, shown] of groups) {
      expect(back?.[group], `${slug} ${group}`).toEqual(shown.map((fact) => ({ fact, from: [] })));
      facts += shown.length;
    }
  }
  expect(facts).toBeGreaterThan(2000);
});
