/** The sections of a case in the order of its story; those of one rank may stand in any order. */
interface SectionRow {
  rank: number;
  /** The last rank after which it may still stand; its own when left out. */
  upTo?: number;
  heading: string;
  pattern: RegExp;
  /** What the form and the template ask for. */
  help: string;
}

const row = (rank: number, heading: string, help: string, upTo?: number): SectionRow => ({
  rank,
  ...(upTo === undefined ? {} : { upTo }),
  heading,
  pattern: new RegExp(`^${heading}$`),
  help,
});

/** The sections a case may have, in their order. */
export const CASE_SECTIONS: readonly SectionRow[] = [
  row(
    1,
    'The firm',
    'What kind of firm is it? What does it do, how did it come this far, and what was its trouble?',
  ),
  row(2, 'How it began', 'Who met whom, how, and what did the support begin with?'),
  row(2, 'Where things stood', 'What came to light by listening and from documents?'),
  row(2, 'Setting the issue', 'What was settled as the real issue, and in whose words?'),
  // Insight often comes in the middle of the work.
  row(2, 'Insight', 'When did the owner see what?', 3),
  row(3, 'What was done', 'Who did what, and how? Where did the supporter stand?'),
  row(4, 'What came of it', 'Figures, and changes that are no figures.'),
  row(5, 'Where they are now', 'How does the firm go on by itself after the support?'),
  row(6, 'What the supporter learnt', 'What to take along to the next firm.'),
];

/** The sections that are offered to writers: what was learnt has a field of its own (`lessons`). */
export const OFFERED_SECTIONS = CASE_SECTIONS.filter((one) => one.rank < 6);

/** What a published case cannot do without: who, how, and to what end. */
export const NEEDED_PARTS: readonly { ranks: readonly number[]; name: string }[] = [
  { ranks: [1], name: '“The firm”' },
  {
    ranks: [2, 3],
    name: 'the course of the support (“How it began”, “Setting the issue”, “What was done” …)',
  },
  { ranks: [4, 5], name: '“What came of it” or “Where they are now”' },
];

/** The section that a heading of the second level opens; undefined when it is none of ours. */
export function sectionRow(heading: string): SectionRow | undefined {
  return CASE_SECTIONS.find(({ pattern }) => pattern.test(heading));
}
