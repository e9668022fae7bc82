import type { Question } from '../cases/questions.ts';
import type { Taxonomies, TaxonomyValue } from '../schema/taxonomy.ts';

type Step = Taxonomies['step']['values'][number];
/** One stage of the flow of support, with the steps it runs through. */
interface Stage {
  label: string;
  steps: readonly string[];
}

/** A run of steps with the stages of the flow that lie over it; none before the flow begins. */
export interface CourseBand {
  stages: string[];
  steps: { step: Step; walls: TaxonomyValue[] }[];
}

interface CourseMap {
  bands: CourseBand[];
  /** Walls that no question ties to a step. */
  unplaced: TaxonomyValue[];
}

/**
 * 流れ × 段階 × 壁 as one map. The steps are the only numbered row; the flow lies over them in bands, and a wall
 * stands at the steps where most is asked about it.
 */
export function courseMap(all: {
  stages: readonly Stage[];
  steps: readonly Step[];
  walls: readonly TaxonomyValue[];
  questions: readonly Pick<Question, 'step' | 'walls'>[];
}): CourseMap {
  const places = new Map(all.walls.map(({ id }) => [id, wallPlaces(id, all.questions)]));
  const bands: CourseBand[] = [];
  for (const step of all.steps) {
    const stages = all.stages.filter(({ steps }) => steps.includes(step.id)).map(({ label }) => label);
    const walls = all.walls.filter(({ id }) => places.get(id)?.has(step.id));
    const last = bands.at(-1);
    if (last && last.stages.join('\n') === stages.join('\n')) last.steps.push({ step, walls });
    else bands.push({ stages, steps: [{ step, walls }] });
  }
  return { bands, unplaced: all.walls.filter(({ id }) => !places.get(id)?.size) };
}

/**
 * The steps at which a wall stands: where more than half as many questions are about it as at the step with most.
 * @returns ids of steps; none where no question is about the wall
 */
export function wallPlaces(
  wall: string,
  questions: readonly Pick<Question, 'step' | 'walls'>[],
): ReadonlySet<string> {
  const about = questions.filter(({ walls }) => walls?.includes(wall));
  const counts = [...Map.groupBy(about, ({ step }) => step)].map(
    ([step, held]) => [step, held.length] as const,
  );
  const most = Math.max(0, ...counts.map(([, count]) => count));
  return new Set(counts.filter(([, count]) => count * 2 > most).map(([step]) => step));
}
