import { z } from 'zod';
import { checkData } from '#core/check/source/schema-findings.ts';
import { readYaml } from '#core/check/source/yaml-source.ts';
import { ContentError } from '#node/content/content-error.ts';
import { JIS } from './jis.table.ts';

type Criterion = (typeof JIS)[number];

const byCriterion = z.partialRecord(z.enum(JIS.map(({ number }) => number)), z.string().min(1));
const byHandSchema = z.strictObject({ seen: byCriterion, absent: byCriterion });

/** `reports/accessibility-by-hand.yaml`, by number of the criterion. */
export interface ByHand {
  /** What people looked at, where no tool can decide. */
  seen: Partial<Record<string, string>>;
  /** Why the criterion has nothing to test on this site. */
  absent: Partial<Record<string, string>>;
}

/**
 * Reads what people have found out by hand.
 * @param file how faults name it
 * @throws ContentError with every fault of the file, at its place
 */
export function readByHand(file: string, text: string): ByHand {
  const { value, findings } = checkData(file, readYaml(text), byHandSchema, new Map());
  if (!value) throw new ContentError(findings);
  return value;
}

/** One thing that was tried on many pages, with what came out. */
interface Trial {
  id: string;
  name: string;
  /** Criteria it bears on. */
  criteria: readonly string[];
  pages: number;
  faults: number;
}

/** A rule of the accessibility engine that found something to test. */
interface RuleOutcome {
  id: string;
  criteria: readonly string[];
  /** Pages on which everything the rule looked at was in order, and on which something was not. */
  passed: number;
  failed: number;
}

/** `reports/accessibility.json`: what `npm run a11y -- --write` found. */
export interface AccessibilityReport {
  /** Name of the site that was tested: a report says nothing of another one. */
  site: string;
  date: string;
  tools: Readonly<Record<string, string>>;
  pages: number;
  trials: readonly Trial[];
  rules: readonly RuleOutcome[];
}

/** A line of the table: a criterion with what the runs say of it. */
type CriterionResult = Criterion & {
  result: '適合' | '不適合' | '該当なし' | '未確認';
  /** How it was tested, in reading form. */
  ways: string[];
};

/**
 * The table after the runs. A criterion holds when something was tried for it and nothing was found; with nothing
 * tried and nobody having looked, it is 未確認.
 */
export function criterionResults(report: AccessibilityReport, byHand: ByHand): CriterionResult[] {
  return JIS.map((criterion) => {
    const absent = byHand.absent[criterion.number];
    if (absent) return { ...criterion, result: '該当なし', ways: [absent] };
    const seen = byHand.seen[criterion.number];
    const rules = report.rules.filter(({ criteria }) => criteria.includes(criterion.number));
    const trials = report.trials.filter(({ criteria }) => criteria.includes(criterion.number));
    const faults = [...rules.map(({ failed }) => failed), ...trials.map((one) => one.faults)].reduce(
      (sum, one) => sum + one,
      0,
    );
    const ways = [
      ...(rules.length ? [`自動検査: axe の規則 ${rules.length}個`] : []),
      ...trials.map(({ name, pages }) => `自動検査: ${name}（${pages}ページ）`),
      ...(seen ? [`手で確認: ${seen}`] : []),
    ];
    return { ...criterion, result: faults ? '不適合' : ways.length ? '適合' : '未確認', ways };
  });
}
