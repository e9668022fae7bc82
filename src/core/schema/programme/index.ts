import type { z } from 'zod';
import { aboutSchema } from './about.ts';
import { bureausSchema } from './bureaus.ts';
import type { ProgrammeTargets } from './common.ts';
import { communitySchema } from './community.ts';
import { councilSchema } from './council.ts';
import { guidelineSchema } from './guideline.ts';
import { handsOnSchema } from './hands-on.ts';
import { trainingSchema } from './training.ts';
import { yorozuSchema } from './yorozu.ts';

/** One schema per file in `content/programme/`, in the order of the navigation. The key is the file's name. */
export const programmeSchemas = {
  about: aboutSchema,
  guideline: guidelineSchema,
  council: councilSchema,
  bureaus: bureausSchema,
  yorozu: yorozuSchema,
  'hands-on': handsOnSchema,
  training: trainingSchema,
  community: communitySchema,
} as const satisfies Record<string, (targets: ProgrammeTargets) => z.ZodType>;

/** Name of a measure: its file, its page and its id in the open data. */
export type MeasureName = keyof typeof programmeSchemas;
/** Every checked measure by its name. */
export type Measures = { [K in MeasureName]: z.infer<ReturnType<(typeof programmeSchemas)[K]>> };
/** Those that this instance has: each may be left out, and so may all. */
export type Programme = Partial<Measures>;

/** The measures in the order of the navigation. */
export const MEASURE_NAMES = Object.keys(programmeSchemas) as MeasureName[];
