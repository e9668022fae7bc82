import { content, programme, taxonomies } from './library.ts';

/** Words that the program itself says of any collection: the sections of a case, the table of a firm. */
const PLATFORM = new Set(['支援対象', '気づき・腹落ち', '信頼関係', '見えない', '課題解決', '問いかけ']);

/** What the collection in `content/` calls things: its lists, its programme, its settings, its firms. */
function wordsOfTheDefault(): string[] {
  const { name, tagline, description, disclaimer, repository, contact, english } = content.site;
  const lists = [taxonomies.wall, taxonomies.step, taxonomies.region];
  const all: unknown[] = [
    [name, tagline, description, disclaimer, repository, contact, english],
    lists.map(({ label, source, values }) => [label, source, values]),
    taxonomies.concern.values.map(({ label }) => label),
    Object.values(programme).map(({ title, nav, description: said, lead }) => [title, nav, said, lead]),
    content.glossary.map(({ term }) => term),
    content.cases.map(({ data }) => [data.company.name, data.title]),
    [
      '経営力再構築',
      '伴走支援',
      'ガイドライン',
      '白書',
      '中小企業庁',
      '経済産業',
      'よろず',
      'ミラサポ',
      '国の施策',
    ],
    ['五つの壁', '七つの段階', '五(いつ)つ', '七(なな)つ', '十のブロック', 'GitHub', 'github'],
  ];
  return [...new Set(strings(all))];
}

function strings(node: unknown): string[] {
  if (typeof node === 'string') return [node];
  return typeof node === 'object' && node !== null ? Object.values(node).flatMap(strings) : [];
}

/** Of the words of the collection in `content/`, those that a text does not hold, which the text of a site may not say either. */
export function foreignWords(own: string): string[] {
  return wordsOfTheDefault().filter(
    (word) =>
      word.length > 3 && /[ぁ-んァ-ヶ一-龠]|github/i.test(word) && !PLATFORM.has(word) && !own.includes(word),
  );
}
