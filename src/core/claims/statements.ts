import { formatDate, formatPeriod } from '#core/format/dates.ts';
import type { Case } from '#core/schema/case.ts';

/** One thing a case says, at one place of its page. */
export interface Statement {
  /** Where it stands: `turn.moved`, `supporterActs.0`, or `body.4`, the fifth sentence of the body. */
  path: string;
  text: string;
  /** Its sentences, where it is several. */
  parts?: string[];
  /** Source of the sheet that it names itself. */
  source?: string;
  /**
   * What has to be shown for it: `figures` for words of the editors, `alike` also a line that says the same where
   * there is one, `line` a line in any case.
   */
  wants: 'figures' | 'alike' | 'line';
  /** Groups of the sheet to look in first. */
  groups?: readonly string[];
}

/**
 * What a case says besides its body, in the order of its page: `before` and `after` the body. Words of the editors
 * (問いかけ, 学び, こんな相談のときに) are there for their figures alone.
 */
export function statementsOf(entry: Case): { before: Statement[]; after: Statement[] } {
  const figure = (path: string, value: string | number | undefined, groups?: readonly string[]) =>
    value === undefined
      ? []
      : [{ path, text: String(value), wants: 'figures' as const, ...(groups ? { groups } : {}) }];
  const words = (path: string, lines: readonly string[] | undefined) =>
    (lines ?? []).map((text, index) => ({ path: `${path}.${index}`, text, wants: 'figures' as const }));
  const { turn = {} } = entry;
  const beat = (name: 'before' | 'moved' | 'after') => {
    const text = turn[name];
    return text === undefined ? [] : [{ path: `turn.${name}`, text, wants: 'line' as const }];
  };
  const summary: Statement = {
    path: 'summary',
    text: `${entry.title}。${entry.summary}`,
    parts: [entry.title, ...(entry.summary.match(/[^。]+。?/gu) ?? [])],
    wants: 'line',
  };
  const before: Statement[] = [
    ...(entry.turn ? [] : [summary]),
    ...beat('before'),
    ...(turn.question
      ? [{ path: 'turn.question', text: turn.question.text, wants: 'line' as const, groups: ['said'] }]
      : []),
    ...beat('moved'),
    ...beat('after'),
    ...words('asked', entry.asked),
    ...(entry.points ?? []).map((text, index) => ({ path: `points.${index}`, text, wants: 'line' as const })),
    ...words(
      'questions',
      (entry.questions ?? []).map(({ ask, opened }) => [ask, opened].join(' ').trim()),
    ),
    ...figure('business', entry.business, ['business']),
    ...figure('employees', typeof entry.employees === 'number' ? entry.employees : undefined, ['employees']),
    ...figure('capitalYen', entry.capitalYen, ['capital_yen']),
    ...figure('sales', entry.sales?.yen),
    ...figure('founded', entry.founded, ['founded']),
    ...figure('supportPeriod', entry.supportPeriod && formatPeriod(entry.supportPeriod), ['period']),
    ...figure('storyPeriod', entry.storyPeriod && formatPeriod(entry.storyPeriod), ['period']),
    ...(entry.turn ? [summary] : []),
  ];
  const after: Statement[] = [
    ...(entry.supporterActs ?? []).map(({ text, source }, index) => ({
      path: `supporterActs.${index}`,
      text,
      wants: 'line' as const,
      groups: ['supporter_acts', 'support', 'said', 'supporter_org'],
      ...(source === undefined ? {} : { source }),
    })),
    ...(entry.results ?? []).map(({ label, before: from, after: to, unit = '', note, ...at }, index) => ({
      path: `results.${index}`,
      text: [
        label,
        ...[from, to].map((side) => (side === undefined ? '' : `${side}${unit}`)),
        ...[at.from, at.to].map((date) => (date === undefined ? '' : formatDate(date))),
        note,
      ]
        .filter(Boolean)
        .join(' '),
      wants: 'line' as const,
      groups: ['results'],
    })),
    ...(entry.outcomeGrounds ?? []).map(({ text, source }, index) => ({
      path: `outcomeGrounds.${index}`,
      text,
      wants: 'line' as const,
      groups: ['results', 'change'],
      ...(source === undefined ? {} : { source }),
    })),
    ...(entry.later ?? []).map(({ date, what, source }, index) => ({
      path: `later.${index}`,
      text: `${formatDate(date)} ${what}`,
      wants: 'line' as const,
      groups: ['later', 'change', 'results'],
      ...(source === undefined ? {} : { source }),
    })),
    ...words('unknown', entry.unknown),
    ...words('lessons', entry.lessons),
  ];
  return { before, after };
}
