import { z } from 'zod';
import { caseSchema } from './case.ts';
import { question } from './entry-parts.ts';
import { factSource, sourceId } from './facts.ts';
import { knowhowSchema } from './knowhow.ts';
import { isoDate, slug, webUrl } from './primitives.ts';
import type { Taxonomies } from './taxonomy.ts';

/** A page of this site; a site under trial may live on this machine. */
const pageUrl = z.url({ protocol: /^https?$/ });

/** What every file of the open data begins with. */
function frame<T extends z.ZodRawShape>(shape: T) {
  return z.strictObject({
    name: z.string().meta({ title: 'サイト名' }),
    licence: z.string().meta({ title: '利用条件' }),
    licenceUrl: webUrl.meta({ title: '利用条件の本文' }),
    ...shape,
  });
}

const count = z.int().nonnegative().meta({ title: '件数' });

/** `cases.json`: the frontmatter of each case with its address and what is derived from it. */
export function openCases(t: Taxonomies) {
  const one = caseSchema(t).safeExtend({
    slug: slug.meta({ title: 'フォルダー名' }),
    url: pageUrl.optional().meta({ title: 'ページ', description: '準備中の事例にはない' }),
    companyLine: z.string().meta({ title: '事業者の一行' }),
    facets: z.record(z.string(), z.array(z.string())).meta({ title: '絞り込みの項目と値' }),
  });
  return frame({ count, cases: z.array(one) });
}

/** `knowhow.json`. */
export function openKnowhow(t: Taxonomies) {
  const one = knowhowSchema(t).safeExtend({ slug: slug.meta({ title: 'フォルダー名' }), url: pageUrl });
  return frame({ count, knowhow: z.array(one) });
}

/** `questions.json`: every 問いかけ with the page it comes from. */
export function openQuestions(t: Taxonomies) {
  const one = question(t).extend({
    id: z.string().meta({ title: '問いかけの番号', description: '例: case/niigata-chorikigu/1' }),
    from: z.strictObject({
      kind: z.enum(['case', 'knowhow']),
      slug,
      title: z.string(),
      url: pageUrl,
    }),
  });
  return frame({ count, questions: z.array(one) });
}

/** `claims.json`: what each published case says, and the lines of its fact sheet that carry it. */
export function openClaims() {
  const line = z.strictObject({
    group: z.string().meta({ title: '控えの見出し', description: 'sources は、資料の題名と公表時期' }),
    fact: z.string().meta({ title: '事実' }),
    from: z.array(sourceId).meta({ title: '出典', description: 'どの出典によるかの記録がなければ []' }),
    who: z.string().optional().meta({ title: '誰の言葉か' }),
    about: z.string().optional().meta({ title: '何についてか' }),
    agreed: z
      .boolean()
      .meta({ title: '別々の出典が一致', description: '発行者も場所も違う二つの出典があるときだけ true' }),
  });
  const claim = z.strictObject({
    path: z
      .string()
      .meta({ title: 'どこの文か', description: '例: turn.moved、supporterActs.0、body.4（本文の5文め）' }),
    text: z.string().meta({ title: '文' }),
    figures: z.array(z.string()).meta({ title: '文の中の数と日付' }),
    lines: z.array(z.int().nonnegative()).meta({
      title: '根拠',
      description: 'lines の何番めの行か（0 から数える）',
    }),
  });
  const one = z.strictObject({
    slug,
    url: pageUrl,
    sources: z.array(factSource).meta({ title: '出典' }),
    lines: z.array(line).meta({ title: '根拠になる控えの行' }),
    claims: z.array(claim),
  });
  return frame({ count, cases: z.array(one) });
}

/** `programme.json`: the measures; their parts are described by their own schemas in `content/programme/`. */
export function openProgramme() {
  const one = z.looseObject({ id: z.string(), url: pageUrl, title: z.string(), description: z.string() });
  return frame({ measures: z.array(one) });
}

/** `changes.json`: what this release changed against the one before. */
export function openChanges() {
  const known = z.strictObject({ slug, title: z.string() });
  return frame({
    comparedWith: z.union([isoDate, z.null()]).meta({
      title: '比べた版',
      description: '前の版でいちばん新しい日付。前の版が渡されていなければ null',
    }),
    added: z.array(known),
    removed: z.array(known),
    changed: z.array(known.extend({ fields: z.array(z.string()) })),
  });
}

/** File name without ending → schema. */
export function openDataSchemas(t: Taxonomies) {
  return {
    cases: openCases(t),
    knowhow: openKnowhow(t),
    questions: openQuestions(t),
    claims: openClaims(),
    programme: openProgramme(),
    changes: openChanges(),
  } as const;
}
/** Names of the files of open data, without their ending. */
export const OPEN_DATA_NAMES = ['cases', 'knowhow', 'questions', 'claims', 'programme', 'changes'] as const;
