import type { MatchRecord } from './match-records.ts';
import type { Match } from './rank.ts';
import { type Candidate, type Firm, type Profile, TRAITS, type Trait } from './traits.ts';

/** Why a case is near, in words that can be checked on its page. */
export interface Why {
  agrees: string[];
  near: string[];
  differs: string[];
  /** Traits that the case does not give. */
  unknown: string[];
}
export type Labels = (taxonomy: string, id: string) => string;

/** What the traits are called, in the form and in the reasons. */
export const TRAIT_LABELS: Readonly<Record<Trait, string>> = {
  industry: '業種',
  place: '地域',
  employees: '従業員数',
  sales: '売上規模',
  ownerType: '経営者属性',
  ownerAge: '経営者年齢',
  salesTrend: '売上高の傾向',
  profitTrend: '経常利益率の傾向',
  walls: '壁',
  steps: '段階',
  tags: '課題のタグ',
  words: '言葉',
};

/** Turns the verdicts of a match into words; of several walls, steps or tags those shared are named. */
export function whyOf(
  profile: Profile,
  { entry, verdicts }: Match<MatchRecord & Candidate>,
  label: Labels,
): Why {
  const why: Why = { agrees: [], near: [], differs: [], unknown: [] };
  for (const { trait, verdict } of verdicts) {
    if (verdict === 'unknown') {
      why.unknown.push(TRAIT_LABELS[trait]);
      continue;
    }
    const many = manyOf(trait);
    if (many) {
      const shared = profile[trait as 'walls'].filter((id) => entry[trait as 'walls'].includes(id));
      why.agrees.push(...shared.map((id) => many.say(label(many.taxonomy, id))));
      if (!shared.length) why.differs.push(TRAIT_LABELS[trait]);
    } else if (trait === 'words')
      why[verdict].push(
        verdict === 'agrees'
          ? '言葉がほぼ全部ある'
          : verdict === 'near'
            ? '言葉が一部ある'
            : '聞いた言葉は見当たらない',
      );
    else if (verdict === 'agrees') why.agrees.push(said(trait, entry, label));
    else why[verdict].push(`${TRAIT_LABELS[trait]}（事例は${said(trait, entry, label)}）`);
  }
  return why;
}

/** The value of a trait that has one, in words; for sizes the case's own words. */
export function said(trait: Trait, firm: Firm & Partial<Pick<MatchRecord, 'said'>>, label: Labels): string {
  switch (trait) {
    case 'place':
      return firm.prefecture ? label('prefecture', firm.prefecture) : label('region', firm.region ?? '');
    case 'employees':
      return firm.said?.employees ?? '';
    case 'sales':
      return firm.said?.sales ?? '';
    case 'salesTrend':
      return `売上高は${label('trend', firm.salesTrend ?? '')}`;
    case 'profitTrend':
      return `経常利益率は${label('trend', firm.profitTrend ?? '')}`;
    case 'industry':
    case 'ownerType':
    case 'ownerAge':
      return label(trait, firm[trait] ?? '');
    default:
      return '';
  }
}

function manyOf(trait: Trait): { taxonomy: string; say: (label: string) => string } | undefined {
  if (trait === 'walls') return { taxonomy: 'wall', say: (text) => `「${text}」の壁` };
  if (trait === 'steps') return { taxonomy: 'step', say: (text) => `「${text}」の段階` };
  if (trait === 'tags') return { taxonomy: 'tag', say: (text) => `#${text}` };
  return undefined;
}

/**
 * The 問いかけ of a case that fit the profile best: those of a given wall before those of a given step before the
 * rest, otherwise as the case has them.
 */
export function fittingQuestions(
  profile: Profile,
  record: MatchRecord,
  count: number,
): MatchRecord['questions'] {
  const worth = (question: MatchRecord['questions'][number]) =>
    Number(question.walls.some((wall) => profile.walls.includes(wall))) * 2 +
    Number(profile.steps.includes(question.step));
  return record.questions.toSorted((a, b) => worth(b) - worth(a)).slice(0, count);
}

/** Whether nothing at all is answered. */
export function isBlank(profile: Profile, isGiven: (profile: Profile, trait: Trait) => boolean): boolean {
  return TRAITS.every((trait) => !isGiven(profile, trait));
}
