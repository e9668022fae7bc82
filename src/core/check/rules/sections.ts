import { textAt } from '#core/schema/plain-data.ts';
import { PUBLISHING } from '#core/schema/publication.ts';
import { CASE_SECTIONS, NEEDED_PARTS, sectionRow } from '../case-sections.ts';
import { partsOf } from '../headings.ts';
import type { DocumentRule } from '../rule.ts';
import { scan } from '../scan.ts';
import { nearest } from '../source/nearest-spelling.ts';
import { inBody } from '../spot.ts';

/** Headings begin at the second level and go down one at a time. */
const sectionDepth: DocumentRule = {
  id: 'section/depth',
  severity: 'error',
  title: '見出しは ## から始め、一段ずつ深くする',
  why: '# は題名に使われています。段を飛ばすと、読み上げソフトで読む人が道に迷います。',
  check({ tree, bodyLine }) {
    if (!tree) return [];
    let above = 1;
    // A heading of the first level is refused wherever it stands, by the check of the body.
    return partsOf(tree, bodyLine).flatMap(({ depth, ...place }) => {
      const before = above;
      above = Math.max(depth, 2);
      if (depth <= before + 1 || depth === 1) return [];
      const message = `見出しが ${'#'.repeat(before)} から ${'#'.repeat(depth)} へ飛んでいます`;
      return [inBody(place, message, `${'#'.repeat(before + 1)} にしてください`)];
    });
  },
};

/** No heading of the second level stands twice. */
const sectionDuplicate: DocumentRule = {
  id: 'section/duplicate',
  severity: 'error',
  title: '同じ大きな見出しは一度だけ',
  why: '目次に同じ名前が二つ並ぶと、どちらへ行けばよいか分からなくなります。',
  check({ tree, bodyLine }) {
    if (!tree) return [];
    const seen = new Map<string, number>();
    return partsOf(tree, bodyLine)
      .filter((part) => part.depth === 2)
      .flatMap(({ text, ...place }) => {
        const before = seen.get(text);
        if (before === undefined) seen.set(text, place.line);
        const message = `見出し「${text.slice(0, 40)}」は ${before} 行目にもあります`;
        return before === undefined ? [] : [inBody(place, message, '一つにまとめてください')];
      });
  },
};

/** Something stands under every heading. */
const sectionEmpty: DocumentRule = {
  id: 'section/empty',
  severity: 'error',
  title: '見出しの下には文章がある',
  why: '開いて何も無い節は、読み手をがっかりさせます。公表されていないことは、節ごと省けます。',
  check({ tree, bodyLine }) {
    if (!tree) return [];
    const parts = partsOf(tree, bodyLine);
    return parts
      .filter((part, index) => part.blocks.length === 0 && (parts[index + 1]?.depth ?? 0) <= part.depth)
      .map(({ text, ...place }) =>
        inBody(
          place,
          text ? `「${text.slice(0, 40)}」の下に文章がありません` : '見出しに文字がありません',
          '書き足すか、見出しを取り除いてください',
        ),
      );
  },
};

/** A published case has its three main sections. */
const sectionMissing: DocumentRule = {
  id: 'section/missing',
  severity: 'error',
  title: '公開する事例には、背景・支援の経過・成果の節がある',
  why: '誰が、どのように、どうなったか。この三つが無いと、読み手は自分の支援に引き寄せて読めません。',
  check({ collection, data, tree, bodyLine }) {
    if (collection !== 'cases' || !tree || !PUBLISHING.includes(textAt(data, 'publication') ?? '')) return [];
    const ranks = partsOf(tree, bodyLine).map((part) => sectionRow(part.text)?.rank);
    return NEEDED_PARTS.filter((needed) => !needed.ranks.some((rank) => ranks.includes(rank))).map(
      ({ name }) =>
        inBody(
          { line: bodyLine, column: 1 },
          `${name}の節がありません`,
          '「## 見出し」の形で書き足すか、publication を draft にしてください',
        ),
    );
  },
};

/** The sections of a case follow the course of the support. */
const sectionOrder: DocumentRule = {
  id: 'section/order',
  severity: 'error',
  title: '事例の節は、背景 → きっかけ・見立て → 解決の支援 → 成果 → 自走化 → 学び の順',
  why: '出会いから自走までの時間の流れに沿うと、初めての人にも筋が追えます。',
  check({ collection, tree, bodyLine }) {
    if (collection !== 'cases' || !tree) return [];
    let highest = { rank: 0, text: '' };
    return partsOf(tree, bodyLine).flatMap(({ text, ...place }) => {
      const row = sectionRow(text);
      if (!row) return [];
      if (row.rank >= highest.rank) highest = { rank: row.rank, text };
      if ((row.upTo ?? row.rank) >= highest.rank) return [];
      return [inBody(place, `「${text}」は「${highest.text}」より前に置きます`, '節を入れ替えてください')];
    });
  },
};

/** A line that looks like a heading is one. */
const sectionShape: DocumentRule = {
  id: 'section/shape',
  severity: 'error',
  title: '見出しの # のあとには半角スペースを入れる',
  why: 'スペースが無かったり ＃ が全角だったりすると、見出しにならず、記号のまま表示されます。',
  fixable: true,
  check({ tree, pieces, text }) {
    if (!tree) return [];
    return scan(
      pieces.filter(
        (piece) => piece.field === '本文' && piece.offset !== undefined && text[piece.offset - 1] === '\n',
      ),
      ['prose'],
      /^([#＃]{1,4})[ 　]?(?=[^#＃\s\d])/g,
      (match) => ({
        message: '行頭の # が見出しになっていません',
        remedy: '「## 見出し」のように、半角の # と半角スペースで書いてください',
        replacement: `${'#'.repeat(match[1]?.length ?? 2)} `,
      }),
    );
  },
};

/** A case has the sections that all cases have. */
const sectionUnknown: DocumentRule = {
  id: 'section/unknown',
  severity: 'error',
  title: '事例の大きな見出し（##）は、決まった節の名前',
  why: 'どの事例も同じ順と名前で並ぶから、読み手は目次を見ずに目当ての場所へ行けます。細かい見出しは ### で自由に付けられます。',
  check({ collection, tree, bodyLine, text: file }) {
    if (collection !== 'cases' || !tree) return [];
    const lines = file.split('\n');
    const names = CASE_SECTIONS.map((row) => row.heading);
    return partsOf(tree, bodyLine)
      .filter((part) => part.depth === 2 && !sectionRow(part.text))
      .map(({ text, ...place }) => {
        const near = nearest(text, names);
        // A line above --- or === is a heading, whether or not it is meant as one.
        const isUnderlined = !/^\s*#/.test(lines[place.line - 1] ?? '');
        const remedy = isUnderlined
          ? 'すぐ下の --- で見出しになっています。--- の前に空の行を入れてください'
          : near
            ? `もしかして「${near}」`
            : '細かい見出しなら ### にしてください';
        return {
          ...inBody(place, `「${text.slice(0, 40)}」という節はありません`, remedy),
          allowed: `使える節: ${names.join('、')}`,
        };
      });
  },
};

/** A body is divided as all bodies are. */
export const SECTION_RULES: readonly DocumentRule[] = [
  sectionDepth,
  sectionDuplicate,
  sectionEmpty,
  sectionMissing,
  sectionOrder,
  sectionShape,
  sectionUnknown,
];
