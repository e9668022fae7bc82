import { stringify } from 'yaml';
import type { LabelBook } from '#core/check/source/schema-findings.ts';
import { ISSUE_QUESTIONS, type IssueQuestion } from '#core/form/draft/issue-questions.ts';
import { choiceLabel } from '#core/schema/field-words.ts';
import type { Field } from '#core/schema/fields.ts';
import { flatFields } from '#core/schema/fields.ts';

/** `.github/ISSUE_TEMPLATE/case.yml`: the questions of a case for people who have an account and nothing else. @param licence under which texts and data are published */
export function issueForm(fields: readonly Field[], labels: LabelBook, licence: string): string {
  const byPath = new Map(flatFields(fields).map((field) => [field.path, field]));
  const form = {
    name: '支援事例を投稿する',
    description: '書けるところだけで大丈夫です。編集の係が、足りないところをおたずねします。',
    title: '[事例] ',
    labels: ['事例の投稿', '本人確認待ち'],
    body: [
      {
        type: 'markdown',
        attributes: {
          value:
            'ここに書いたことは、送ったときから誰でも読めます。電話番号・メールアドレス・個人のお名前・番地までの住所は書かないでください。\n\n書きながら確かめたいときは、サイトの「事例を投稿する」の入力フォームが便利です。',
        },
      },
      ...ISSUE_QUESTIONS.map((question) => element(question, byPath.get(question.path ?? ''), labels)),
      {
        type: 'checkboxes',
        id: 'promise',
        attributes: {
          label: '送る前に',
          options: [
            {
              label: '事業者ご本人の承諾をいただいたか、公表されている資料だけにもとづいて書きました',
              required: true,
            },
            {
              label: `文章とデータを、サイトの利用条件（${licence}）で公開することに同意します`,
              required: true,
            },
          ],
        },
      },
    ],
  };
  const head =
    '# npm run docs がつくるファイルです。直すときは src/core/schema/ と src/core/form/draft/issue-questions.ts を直してください。\n';
  return head + stringify(form, { lineWidth: 0 });
}

function element(question: IssueQuestion, field: Field | undefined, labels: LabelBook) {
  const { id, label, help, kind } = question;
  const choices = field?.choices ?? [];
  const options = choices.map((one) => choiceLabel(one, choices, labels));
  const attributes = {
    label,
    description: help ?? field?.help ?? '',
    ...(kind === 'choice' ? { options } : {}),
    ...(kind === 'choices' ? { options, multiple: true } : {}),
  };
  const type = kind === 'line' ? 'input' : kind === 'text' ? 'textarea' : 'dropdown';
  return { type, id, attributes, validations: { required: question.required ?? false } };
}
