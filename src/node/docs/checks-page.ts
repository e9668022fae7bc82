import type { RuleInfo } from '#core/check/rule.ts';

const GROUPS: Record<string, string> = {
  schema: '項目と値（スキーマ）',
  date: '日付',
  consent: '掲載の根拠と承諾',
  reference: '事例とノウハウのつながり',
  duplicate: '重なり',
  section: '節と見出し',
  link: 'リンク',
  image: '画像',
  typo: '文字と記号',
  house: '言葉の書き方',
  privacy: '個人と会社の秘密',
  facts: '事実の控え（facts.yaml）',
  source: '出典',
  outcome: '成果の段階',
  asked: 'こんな相談のときに',
  mdx: '本文の安全（MDX）',
  yaml: '設定欄の安全（YAML）',
  text: '文字の安全',
  content: 'ファイルとフォルダー',
  news: 'お知らせ',
};

/** `docs/checks.md`: every rule with its id, severity, what it asks and why. */
export function checksPage(rules: readonly RuleInfo[]): string {
  const groups = [...new Set([...Object.keys(GROUPS), ...rules.map(groupOf)])];
  const parts = groups.flatMap((group) => {
    const own = rules.filter((rule) => groupOf(rule) === group);
    if (!own.length) return [];
    const rows = own.map(
      ({ id, severity, title, why, fixable }) =>
        `| \`${id}\` | ${severity === 'error' ? '誤り' : '注意'}${fixable ? '・`--fix`' : ''} | ${cell(title)} | ${cell(why)} |`,
    );
    return [
      `## ${GROUPS[group] ?? group}\n`,
      '| id | 重さ | 決まり | わけ |',
      '| --- | --- | --- | --- |',
      ...rows,
      '',
    ];
  });
  return `<!-- npm run docs がつくるファイルです。直すときは src/core/check/ の決まりを直してください。 -->

# npm run check が調べること

\`npm run check\` は、content/ のすべての誤りを一度に、\`ファイル:行:列\` の形で知らせます。「誤り」が一つでもあると、サイトはつくられません。
「\`--fix\`」と書いたものは \`npm run check -- --fix\` で直せます。言っている中身は変えません。

${parts.join('\n')}`;
}

function groupOf(rule: RuleInfo): string {
  return rule.id.split('/')[0] ?? '';
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|');
}
