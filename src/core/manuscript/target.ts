/** A section of the story that is being written. */
export interface Section {
  kind: 'section';
  heading: string;
  level: number;
  within?: Section;
}

/** Where the next blocks belong. */
export type Target =
  /** `within`: the section in which this one was opened by a deeper heading. */
  | Section
  | { kind: 'field'; path: string; label: string; texts: string[]; level: number }
  | { kind: 'personal'; label: string; level: number }
  | { kind: 'rest'; heading?: string; level: number };

/** The section in which a heading of this depth stands. */
export function sectionAround(target: Target, level: number): Section | undefined {
  let here = target.kind === 'section' ? target : undefined;
  while (here && level <= here.level) here = here.within;
  return here;
}
