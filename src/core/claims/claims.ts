import type { Case } from '#core/schema/case.ts';
import { FACT_GROUPS, type Facts } from '#core/schema/facts.ts';
import { agree } from './agreement.ts';
import { type Ground, groundFinder } from './ground.ts';
import type { GroundLine } from './sheet-lines.ts';
import { statementsOf } from './statements.ts';

/** A line as a note shows it. */
interface NoteLine extends GroundLine {
  /** Whether two independent sources say so. */
  agreed: boolean;
}

/** What one or more marks lead to: the lines they rest on. */
export interface ClaimNote {
  number: number;
  lines: NoteLine[];
}

/** A statement that has to stand on something. Without lines it has no note. */
export interface Claim extends Omit<Ground, 'lines'> {
  note?: number;
}

/** What a case says and on what it rests, in the order of its page. */
export interface Claims {
  all: Claim[];
  notes: ClaimNote[];
  sources: Facts['sources'];
}

/**
 * Every claim of a case with its lines. Pure: the same case and sheet give the same notes.
 * @param body the sentences of the body, in order
 */
export function claimsOf(sheet: Facts, entry: Case, body: readonly string[]): Claims {
  const find = groundFinder(sheet);
  const { before, after } = statementsOf(entry);
  const sentences = body.map((text, index) => ({ path: `body.${index}`, text, wants: 'alike' as const }));
  const numbers = new Map<string, ClaimNote>();
  const all = [...before, ...sentences, ...after].flatMap((statement): Claim[] => {
    const { lines, ...ground } = find(statement);
    if (!lines.length) return ground.figures.length || statement.wants === 'line' ? [ground] : [];
    const key = JSON.stringify(lines);
    const note = numbers.get(key) ?? { number: numbers.size + 1, lines: withAgreement(lines, sheet) };
    numbers.set(key, note);
    return [{ ...ground, note: note.number }];
  });
  return { all, notes: [...numbers.values()], sources: sheet.sources };
}

function withAgreement(lines: readonly GroundLine[], { sources }: Facts): NoteLine[] {
  return lines.map((line) => ({ ...line, agreed: agree(line.from, sources) }));
}

/** The lines of a note, those of the same sources together, in their order. */
export function bySources({ lines }: ClaimNote): NoteLine[][] {
  return [...Map.groupBy(lines, ({ from, agreed }) => JSON.stringify([from, agreed])).values()];
}

/** A line as it is read: a bare figure with what it is of, words with who said them. */
export function lineText({ group, fact, who, about }: GroundLine): string {
  const label = /[\p{L}]{3}/u.test(fact) ? undefined : (FACT_GROUPS as Record<string, string>)[group];
  const said = [who, about].filter(Boolean).join('、');
  const remark = group === 'sources' ? '資料の題名と公表時期' : said;
  return `${label ? `${label}: ` : ''}${fact}${remark ? `（${remark}）` : ''}`;
}

/** The number of the note for what stands at a path of the case; undefined where nothing is marked. */
export function noteAt(claims: Claims | undefined, path: string): number | undefined {
  return claims?.all.find((one) => one.path === path)?.note;
}
