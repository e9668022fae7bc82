import { turnBeats } from '#core/cases/turn-beats.ts';
import type { Case } from '#core/schema/case.ts';
import { originPhrase } from './origin-phrase.ts';
import { firmReadings, type Reading, say } from './say.ts';

/** One sentence or two of a briefing: what is shown, and what is spoken where it differs. */
export interface BriefingLine {
  text: string;
  say?: string;
}

/** What is read out of a case before a visit: in three minutes at most. */
export interface Briefing {
  slug: string;
  title: string;
  lines: BriefingLine[];
  /** The name of the firm has no reading on record and is spoken as it is written. */
  unread?: true;
}

/** Japanese voices speak some 350 letters of kana a minute at their own pace: three minutes. */
export const MOST_LETTERS = 1050;

/** Labels that a briefing needs, by id. */
interface Labels {
  wall: (id: string) => string;
}

/**
 * The briefing of a case, in the order of its page: firm, wall, question, what moved and what came of it, points,
 * questions, what is not known. What comes last is left out first where three minutes would not do.
 * @param glossary terms with their readings
 */
export function briefing(slug: string, data: Case, labels: Labels, glossary: readonly Reading[]): Briefing {
  const { name, kana } = data.company;
  const readings = [...(kana ? firmReadings(name, kana) : []), ...glossary];
  const line = (text: string): BriefingLine => {
    const said = say(text, readings);
    return said === text ? { text } : { text, say: said };
  };
  const lines = texts(data, labels).map((text) => line(text.replaceAll(/\s+/g, ' ')));
  const fixed = lines.slice(0, -1);
  const end = lines.at(-1) as BriefingLine;
  let letters = lettersOf(end);
  const kept = fixed.filter((one) => {
    letters += lettersOf(one);
    return letters <= MOST_LETTERS;
  });
  return { slug, title: data.title, lines: [...kept, end], ...(kana ? {} : { unread: true }) };
}

const lettersOf = ({ text, say: said = text }: BriefingLine) =>
  [...said.replaceAll(/[\s、。「」（）]/g, '')].length;

function texts(data: Case, labels: Labels): string[] {
  const { company, title, business, points = [], questions = [], later = [], unknown = [] } = data;
  const beats = turnBeats(data);
  const asked = beats.find((beat) => beat.kind === 'question');
  const dot = (text: string) => (/[。？！?!]$/.test(text) ? text : `${text}。`);
  return [
    dot(title),
    dot(`${company.name}、${business}`),
    ...beats.flatMap((beat) => {
      if (beat.kind === 'wall')
        return [beat.wall ? `壁は、「${labels.wall(beat.wall)}」。` : '', beat.text ? dot(beat.text) : ''];
      if (beat.kind === 'question') return [`${originPhrase(beat.origin)}。「${beat.text}」`];
      return [dot(`${beat.kind === 'moved' ? '動いたこと。' : 'その後。'}${beat.text}`)];
    }),
    ...(data.turn ? [] : (data.summary.match(/[^。]+。?/gu) ?? [])),
    ...(points.length ? ['ポイントは三つです。', ...points.map(dot)] : []),
    ...questions
      .filter(({ ask }) => ask !== asked?.text)
      .slice(0, 3)
      .map(({ ask, origin }) => `${originPhrase(origin)}。「${ask}」`),
    ...later.slice(0, 2).map(({ what }) => dot(`その後のこと。${what}`)),
    ...unknown.slice(0, 2).map((text) => dot(`分からないこと。${text}`)),
    '出典は、事例のページにあります。',
  ].filter(Boolean);
}
