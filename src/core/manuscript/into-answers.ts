import { OFFERED_SECTIONS } from '#core/check/case-sections.ts';
import { type Answers, holdsAnything } from '#core/form/answers.ts';
import { parsePath, putAt } from '#core/form/path.ts';
import { valueAt } from '#core/schema/plain-data.ts';
import type { CaseDraft } from './read-manuscript.ts';

/** Under this place stands what found none. */
export const REST_PLACE = '# ';

/** The sections of a draft as the form has them: what found no place goes on in the last, under its own heading. */
function formSections({ draft, rest }: CaseDraft): Map<string, string> {
  const offered = new Set(OFFERED_SECTIONS.map(({ heading }) => heading));
  const sections = draft.sections.filter(({ heading }) => offered.has(heading));
  const others = [...draft.sections.filter((one) => !sections.includes(one))];
  const text = others.map(({ heading, text }) => `〔${heading}〕\n\n${text}`).join('\n\n');
  return new Map([
    ...sections.map(({ heading, text }) => [`# ${heading}`, text] as const),
    ...(rest.length && text ? [[REST_PLACE, text] as const] : []),
  ]);
}

/** One place of the form that a manuscript would fill. */
export interface Offer {
  place: string;
  /** Of a section; empty for a field. */
  text: string;
  /** Whether the form holds an answer there. */
  answered: boolean;
}

/** What a manuscript offers to a form, place by place. */
export function offersOf(made: CaseDraft, answers: Answers): Offer[] {
  const fields = [...new Set(made.understood.map(({ place }) => place))].filter(
    (place) => !place.startsWith('# '),
  );
  return [
    ...fields.map((place) => ({
      place,
      text: '',
      answered: holdsAnything(valueAt(answers.data, ...parsePath(place))),
    })),
    ...[...formSections(made)].map(([place, text]) => ({ place, text, answered: false })),
  ];
}

const LAST = OFFERED_SECTIONS.at(-1)?.heading ?? '';

/**
 * Answers with what a manuscript says at the chosen places. Texts are written behind what stands in a section; a field
 * takes the manuscript's value.
 */
export function intoAnswers(answers: Answers, made: CaseDraft, places: ReadonlySet<string>): Answers {
  const all: Answers = structuredClone(answers);
  for (const { place, text } of offersOf(made, answers)) {
    if (!places.has(place)) continue;
    if (place.startsWith('# ')) {
      const heading = place.slice(2) || LAST;
      all.sections[heading] = [all.sections[heading], text].filter(Boolean).join('\n\n');
    } else putAt(all.data, parsePath(place), structuredClone(valueAt(made.draft.data, ...parsePath(place))));
  }
  return all;
}
