import { z } from 'zod';
import { FACET_WORDS, type FacetWords, isKnownFacet } from './facet-words.ts';
import { line, SLUG } from './primitives.ts';
import { SHELF_FACET } from './slug.ts';

/** Names that stand for something else in the address of a list. */
const TAKEN = ['q', 'sort', 'page', 'view', SHELF_FACET];

const choice = z.strictObject({
  id: z
    .string()
    .regex(SLUG, { error: 'id は半角の英小文字・数字とハイフンで書いてください（URL になります）' })
    .refine((id) => id !== 'unstated', { error: '「unstated」は「書かれていない」の意味で使われています' })
    .meta({ title: 'ID' }),
  label: line(1, 40).meta({ title: '表示名' }),
});

/**
 * One facet of `taxonomy/facets.yaml`: one that every instance knows, or one of the instance's own, whose values stand
 * with it and whose name is a new field of its cases.
 */
export const facetSetting = z
  .strictObject({
    id: z
      .string()
      .regex(/^[a-z][A-Za-z]*$/, { error: '半角の英字で書いてください（例: branch）' })
      .refine((id) => !TAKEN.includes(id), { error: `使えない名前です（${TAKEN.join('、')}）` })
      .meta({ title: '項目', description: '絞り込む項目。新しい名前なら、事例の設定欄にその項目が増える' }),
    label: line(1, 40)
      .optional()
      .meta({ title: '表示名', description: '画面での名前。書かなければ、いつもの名前' }),
    open: z
      .boolean()
      .optional()
      .meta({ title: 'はじめから見せる', description: 'true なら、「ほかの条件」の外に出る' }),
    phrase: line(1, 40)
      .refine((text) => text.includes('{}'), {
        error: '値の入るところを {} で書いてください（例: 経営者が{}）',
      })
      .optional()
      .meta({ title: '言い方', description: '選んだ条件を文にするとき。{} に値が入る' }),
    unstated: line(1, 40)
      .optional()
      .meta({ title: '書かれていないとき', description: '値のない事例も選べるようにするときの言葉' }),
    many: z
      .boolean()
      .optional()
      .meta({ title: 'いくつも書ける', description: '新しい項目のとき。true なら、一つの事例にいくつでも' }),
    choices: z
      .array(choice)
      .min(1)
      .max(60)
      .refine((all) => new Set(all.map(({ id }) => id)).size === all.length, {
        error: '同じ id が二度使われています',
      })
      .optional()
      .meta({ title: '値', description: '新しい項目のとき。画面に出る順に並べる' }),
  })
  .transform((written) => {
    const usual: Partial<FacetWords> = isKnownFacet(written.id) ? FACET_WORDS[written.id] : {};
    const { label = usual.label ?? written.id, phrase = usual.phrase, unstated = usual.unstated } = written;
    return { ...written, label, phrase, unstated };
  });

export type FacetSetting = z.infer<typeof facetSetting>;

/** The facets of an instance that declares none. */
export const USUAL_FACETS: FacetSetting[] = Object.entries(FACET_WORDS).map(
  ([id, words]: [string, FacetWords]) => ({
    phrase: undefined,
    unstated: undefined,
    id,
    ...words,
  }),
);
