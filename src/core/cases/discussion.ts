/** What the questions of a study meeting are made from: a case as its page tells it. */
interface Told {
  title: string;
  beats: readonly { kind: string; text: string }[];
  points: readonly string[];
  questions: readonly { ask: string; origin: string }[];
}

/** More are not talked through in the minutes that a case has. */
const MOST = 4;

/**
 * 討議の問い of one case, at most four. Each is put to what this case tells, so that no two cases have the same: how it
 * began, its own question, what moved; where little is told, its points and its title.
 */
export function discussionOf({ title, beats, points, questions }: Told): string[] {
  const told = (kind: string) => beats.find((beat) => beat.kind === kind)?.text;
  const [before, moved, after] = [told('wall'), told('moved'), told('after')].map(plain);
  const [asked, ...further] = questions;
  const made = [
    before && `「${before}」。担当先で、これに近いのはどなたですか。`,
    asked && `「${asked.ask}」（${asked.origin}）。担当先の経営者なら、どう受け止めるでしょうか。`,
    moved && `「${moved}」。後押ししたのは、何だったと思いますか。`,
    !moved && after && `「${after}」。ここまで来られたのは、何があったからだと思いますか。`,
    ...further.map(({ ask, origin }) => `「${ask}」（${origin}）。いつ、どんな場面でたずねますか。`),
    ...points.map((point) => `「${plain(point)}」。担当先では、どこから始められますか。`),
    `「${title}」。自分が担当者なら、どこで別のやり方をしますか。`,
  ];
  return made.filter((one): one is string => Boolean(one)).slice(0, MOST);
}

/** A sentence without its full stop, to stand in quotation marks. */
function plain(text: string | undefined): string | undefined {
  return text?.replace(/。$/u, '');
}
