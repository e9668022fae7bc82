import { groundFinder } from '#core/claims/ground.ts';
import { textAt, valueAt } from '#core/schema/plain-data.ts';
import { figureTracer } from '../facts/numbers.ts';
import type { DocumentRule } from '../rule.ts';
import { fieldName } from '../source/schema-findings.ts';
import type { DataPath } from '../source/yaml-source.ts';

interface UntracedNumber {
  line: number;
  column: number;
  text: string;
}

/** Lines of frontmatter that hold no statement of fact: our own dates, addresses, ids of vocabularies. */
const NOT_FACTS =
  /^\s*(?:- )?(?:url|date|publishedAt|updatedAt|reviewedAt|withdrawnAt|confirmedAt|decidedAt|knowhow|cases|tags|steps|walls|outcomePhases|phase|band|ownerAge|step|source|employees: ")/;

/**
 * The numbers of a case file that its fact sheet does not account for.
 * List numbers at the head of a line are not figures.
 */
export function untracedLines(text: string, facts: string): UntracedNumber[] {
  const trace = figureTracer(facts);
  return text.split('\n').flatMap((content, index) => {
    if (NOT_FACTS.test(content)) return [];
    const readable = content.replace(/^\s*\d+\.\s/, (mark) => ' '.repeat(mark.length));
    return trace(readable).map((number) => ({
      line: index + 1,
      column: number.index + 1,
      text: number.text,
    }));
  });
}

/** Every figure of a case stands in the fact sheet beside it, where there is one. */
const factsNumber: DocumentRule = {
  id: 'facts/number',
  severity: 'error',
  title: '数字は、どれも facts.yaml（事実の控え）にある',
  why: '公表資料にもとづく事例では、数字の写し間違いがいちばん怖い誤りです。控えの無い事例（自分の支援）では調べません。',
  check({ text, facts }) {
    if (facts === undefined) return [];
    return untracedLines(text, facts).map(({ line, column, text: number }) => ({
      line,
      column,
      field: '数値',
      message: `「${number}」は facts.yaml に見当たりません`,
      remedy: '出典で確かめて facts.yaml に書き足すか、取り除いてください',
    }));
  },
};

/** Lists of a case whose items name a source of the fact sheet. */
export const SOURCED: readonly string[] = ['supporterActs', 'outcomeGrounds', 'later'];

/** A source that is named stands in the sheet. */
const factsSource: DocumentRule = {
  id: 'facts/source',
  severity: 'error',
  title: '出典の id は、facts.yaml（事実の控え）の sources にある',
  why: '読む人が、その一文の出どころを開けるようにするためです。控えの無い事例（自分の支援）では、出典の id を書きません。',
  check({ data, placeOf, facts, sheet }) {
    // What a faulty sheet lists is not known; its own faults are told.
    if (facts !== undefined && !sheet) return [];
    const known = sheet?.sources.map(({ id }) => id) ?? [];
    return SOURCED.flatMap((list) => {
      const items = valueAt(data, list);
      return (Array.isArray(items) ? items : []).flatMap((_, index) => {
        const id = textAt(items, index, 'source');
        if (id === undefined || known.includes(id)) return [];
        return [
          {
            ...placeOf([list, index, 'source']),
            field: `${list}[${index + 1}].source`,
            message: sheet
              ? `出典「${id}」は facts.yaml の sources にありません`
              : `出典「${id}」と書かれていますが、この事例には facts.yaml がありません`,
            ...(known.length ? { allowed: `使える値: ${known.join('、')}` } : {}),
            remedy: sheet
              ? 'id を直すか、facts.yaml に出典を書き足してください'
              : 'この行を取り除いてください',
          },
        ];
      });
    });
  },
};

const BEATS = ['before', 'moved', 'after'];

/** What the supporter did, what turned and what came later reaches a line of the sheet: readers open it from the page. */
const factsClaim: DocumentRule = {
  id: 'facts/claim',
  severity: 'error',
  title: '支援者がしたこと、転機、その後は、facts.yaml（事実の控え）の行に届く',
  why: '読む人は、文の印から控えの行と出典を開きます。控えに無いことは、出典に無いことかもしれません。控えの無い事例（自分の支援）では調べません。',
  check({ data, placeOf, sheet }) {
    if (!sheet) return [];
    const find = groundFinder(sheet);
    const each = (list: string, key: string): DataPath[] => {
      const items = valueAt(data, list);
      return Array.isArray(items) ? items.map((_, index) => [list, index, key]) : [];
    };
    const paths: DataPath[] = [
      ...each('supporterActs', 'text'),
      ...each('later', 'what'),
      ...BEATS.map((beat) => ['turn', beat]),
      ['turn', 'question', 'text'],
    ];
    return paths.flatMap((path) => {
      const text = textAt(data, ...path);
      if (text === undefined || find({ path: '', text, wants: 'line' }).lines.length) return [];
      return [
        {
          ...placeOf(path),
          field: fieldName(path),
          message: 'この文を支える行が facts.yaml に見当たりません',
          remedy: '出典で確かめて facts.yaml に書き足すか、控えの行に近い言葉に直すか、取り除いてください',
        },
      ];
    });
  },
};

/** Figures, sources and claims are those of the fact sheet. */
export const FACTS_RULES: readonly DocumentRule[] = [factsClaim, factsNumber, factsSource];
