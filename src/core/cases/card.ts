import { type DrawingId, drawingOf } from '#core/drawings/drawing-of.ts';
import type { Entry } from '#core/markdown/entry.ts';
import type { Case } from '#core/schema/case.ts';
import type { Taxonomies } from '#core/schema/taxonomy.ts';
import { employeesText, labelOf, placeText } from './company-line.ts';
import { depthOf } from './depth.ts';
import { formatResult } from './outline.ts';
import { APART } from './place-line.ts';
import { turnPieces } from './turn-beats.ts';

/**
 * What a card in a list shows, so that a reader can choose from cards; also what the finder loads to draw one. Every
 * text stands whole: nothing is cut before its point.
 */
export interface CaseCard {
  slug: string;
  title: string;
  /** The shelf it stands on, in words; where there is only one, none is named. */
  shelf?: string;
  /** Where the title may break, as positions in it; only what is drawn in the browser needs them. */
  breaks?: readonly number[];
  /** The thing the firm makes or sells. */
  drawing: DrawingId;
  companyName: string;
  /** `石川県金沢市 4名`, as far as it is public. */
  place: string;
  /** 事業内容, short. */
  business: string;
  /** Labels of its walls. */
  walls: string[];
  /** Labels of the first 気がかり it is about. */
  concerns: string[];
  /** How things stood → what moved, or what came of it. */
  turn?: [from: string, to: string];
  /** The whole summary, where no turn is told. */
  summary?: string;
  /** What came of it, where something is told beside the turn. */
  outcome?: { term: string; text: string };
  /** 読みどころ, when the case is to be read. */
  depth?: { id: string; label: string };
  /** Kind of the supporter, short. */
  supporter: string;
  /** 準備中: listed, not readable. */
  upcoming: boolean;
}

/** So many 気がかり tell what a case is about; more would hide the first. */
const CONCERNS = 2;
/** A result longer than this many characters is no line of a card. */
const MOST_RESULT = 44;

/** The card of one case. */
export function caseCard(
  { slug, data: entry, letters }: Pick<Entry<Case>, 'slug' | 'data' | 'letters'>,
  t: Taxonomies,
): CaseCard {
  const depth = depthOf(entry, letters);
  const turn = turnPieces(entry);
  const outcome = cardOutcome(entry);
  return {
    slug,
    title: entry.title,
    drawing: drawingOf(entry),
    companyName: entry.company.name,
    place: [placeText(entry, t), employeesText(entry, t)].filter(Boolean).join(APART),
    business: shortBusiness(entry.business),
    walls: entry.walls.map((id) => labelOf(t.wall, id)),
    concerns: (entry.concerns ?? []).slice(0, CONCERNS).map((id) => labelOf(t.concern, id)),
    ...(turn ? { turn } : { summary: entry.summary }),
    ...(outcome ? { outcome } : {}),
    ...(depth ? { depth: { id: depth, label: labelOf(t.depth, depth) } } : {}),
    supporter: withoutBrackets(labelOf(t.supporterType, entry.supporter.type)),
    upcoming: entry.publication === 'upcoming',
  };
}

/** 事業内容 in a few words: what stands in brackets and a second sentence are left to the page of the case. */
export function shortBusiness(business: string): string {
  const [first = ''] = withoutBrackets(business).split('。');
  return first.trim() || business;
}

/** The last beat where the turn has told two before it; else the first result that is one line; else nothing. */
export function cardOutcome({ turn, results = [] }: Pick<Case, 'turn' | 'results'>): CaseCard['outcome'] {
  if (turn?.before && turn.moved && turn.after) return { term: 'その後', text: turn.after };
  const figure = results
    .map((result) => `${result.label} ${formatResult(result)}`)
    .find((text) => [...text].length <= MOST_RESULT);
  return figure ? { term: '数字', text: figure } : undefined;
}

function withoutBrackets(text: string): string {
  return text.replace(/（[^（）]*）/g, '');
}

/** The texts of a card by the names of its fields (`CARD_PARTS`); what is empty is not shown. */
export function cardTexts(card: CaseCard) {
  const { turn: [from = '', to = ''] = [], outcome, depth } = card;
  return {
    business: card.business,
    company: card.companyName,
    place: card.place,
    wall: card.walls.length ? `「${card.walls.join('・')}」の壁` : '',
    concerns: card.concerns.join('、'),
    from,
    to,
    summary: card.summary ?? '',
    term: outcome?.term ?? '',
    figure: outcome?.text ?? '',
    supporter: card.supporter,
    // The rule needs no word; what departs from it is said.
    depth: depth && depth.id !== 'support' ? depth.label : '',
  };
}
