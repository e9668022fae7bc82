import { describe, expect, it } from 'vitest';
import { programme as p, taxonomies } from '#support/library.ts';

/** The figures as the public document of 25 June 2024 gives them, written down here a second time. */
describe('figures of the programme', () => {
  it('council: 16 members in four groups and one observer, four meetings, eight working meetings', () => {
    const count = (group: string) => p.council.members.filter((one) => one.group === group).length;
    expect(['commerce', 'professional', 'finance', 'agency', 'observer'].map(count)).toEqual([3, 5, 7, 1, 1]);
    expect(p.council.groups.map((one) => one.label)).toEqual([
      '商工団体',
      '士業団体',
      '金融機関等',
      '独立行政法人',
      'オブザーバー',
    ]);
    const dates = p.council.meetings.map(({ date, part, planned }) =>
      [date, part, planned].filter(Boolean).join(' '),
    );
    expect(dates).toEqual([
      '2022-05 end',
      '2022-06-17',
      '2023-02-24',
      '2023-06',
      '2023-06-19',
      '2024-09 late true',
    ]);
    expect(p.council.working).toMatchObject({ since: '2023-06', held: { value: 8, unit: '回' } });
    expect(p.council.working.themes).toHaveLength(4);
  });

  it('guideline: five chapters with 4, 3, 6, 2 and 7 sections; 7 and 4 parts in chapter 4; approved and published', () => {
    expect(p.guideline.chapters.map((one) => one.sections.length)).toEqual([4, 3, 6, 2, 7]);
    expect(p.guideline.chapters[3]?.sections.map((one) => one.parts?.length)).toEqual([7, 4]);
    expect(p.guideline.document.published).toBe('2023-06-22');
    expect(p.guideline.readers.items).toHaveLength(5);
  });

  it('guideline: every part of chapters 4 and 5 leads to steps and know-how, the steps in their own order', () => {
    const order = taxonomies.step.values.map((one) => one.id);
    const [frame, sides] = p.guideline.chapters[3]?.sections ?? [];
    const cases = p.guideline.chapters[4]?.sections ?? [];
    for (const part of [...(frame?.parts ?? []), ...(sides?.parts ?? []), ...cases]) {
      expect(part.steps?.length).toBeGreaterThan(0);
      expect(part.knowhow?.length).toBeGreaterThan(0);
    }
    expect(frame?.parts?.flatMap((one) => one.steps)).toEqual(order);
    expect(cases.flatMap((one) => one.steps)).toEqual(order);
  });

  it('bureaus: 237 firms, 128 of them, at the end of March 2024; from FY2019 to all ten in FY2022', () => {
    expect(p.bureaus.firms).toMatchObject({
      whole: { value: 237, asOf: '2024-03-31' },
      part: { value: 128, asOf: '2024-03-31' },
    });
    expect(p.bureaus.history.items.map((one) => one.date)).toEqual(['FY2019', 'FY2021', 'FY2022', 'FY2024']);
    expect(p.bureaus.bureaus.value).toBe(10);
    expect(p.bureaus.phases.items.map((one) => one.phase)).toEqual(['phase1', 'phase2', 'phase3']);
    expect(p.bureaus.phases.items.every((one) => one.kpis.length >= 3)).toBe(true);
  });

  it('よろず: 47 hubs, 143, 463 and 438 firms, about 600 in all, three questions', () => {
    expect([p.yorozu.hubs.all.value, p.yorozu.hubs.trial.value]).toEqual([47, 21]);
    expect(p.yorozu.firms.years.map((one) => one.value)).toEqual([143, 463, 438]);
    expect(p.yorozu.firms.years[2]?.asOf).toBe('2023-12-31');
    expect(p.yorozu.firms.total).toMatchObject({ value: 600, approx: true, asOf: '2023-12-31' });
    expect(p.yorozu.satisfaction.questions.map((one) => one.answers.map((answer) => answer.percent))).toEqual(
      [
        [64.9, 33.8, 1.2],
        [61.7, 35.9, 2.4],
        [47.3, 44.2, 8.2, 0.3],
      ],
    );
  });

  it('hands-on: 2–3 months, 10–12 months, then follow-up; about 3,000 experts', () => {
    expect(p['hands-on'].process.map((one) => one.months)).toEqual([
      { min: 2, max: 3 },
      { min: 10, max: 12 },
      undefined,
    ]);
    expect(p['hands-on'].experts.count).toMatchObject({ value: 3000, approx: true });
  });

  it('training: four skills of 3 hours × 2 days for 16,000 yen, one course of 6 hours × 2 days for 22,000 yen', () => {
    const terms = p.training.courses.map(({ format, hours, days, feeYen }) => [format, hours, days, feeYen]);
    const online = ['online', 3, 2, 16000];
    expect(terms).toEqual([online, online, online, online, ['in-person', 6, 2, 22000]]);
  });

  it('community: 2,081 registered as of June 2024; 53 cases, 7 of them in preparation', () => {
    expect(p.community.group.registered).toMatchObject({ value: 2081, asOf: '2024-06' });
    expect([p.community.library.cases.value, p.community.library.upcoming.value]).toEqual([53, 7]);
    expect(p.community.platform.items.map((one) => one.date)).toEqual(['2023-08', 'FY2024']);
  });

  it('says 士業, never the slip 土業', () => {
    expect(JSON.stringify(p)).not.toContain('土業');
  });
});
