import type { RuleInfo } from '../rule.ts';

const row = (id: string, title: string, why: string): RuleInfo => ({ id, severity: 'error', title, why });

const YAML = '設定欄（---）が読めないと、ほかの項目も確かめられません。';
const SAFE =
  '投稿された文章は、プログラムとして動かさずに、データとして扱います。書き手の環境も読み手の環境も守られます。';
const FIELDS = '項目と値の決まりは content/README.md の表にあります。';

/** What the readers of `source/` find: the schema, the YAML reader, the MDX allow-list. */
export const SOURCE_RULES: readonly RuleInfo[] = [
  row('schema/required', '必須の項目がある', FIELDS),
  row(
    'schema/unknown-key',
    '決められた項目だけを書く',
    '打ち間違えた項目は、黙って捨てられると気づけません。',
  ),
  row(
    'schema/former',
    '前の版の項目は、いまの項目に書き換える',
    '項目が分かれたり名前が変わったりしたときは、npm run migrate が中身を失わずに書き換えます。',
  ),
  row(
    'schema/vocabulary',
    '値は分類（content/taxonomy/）から選ぶ',
    '同じものが二通りに書かれると、絞り込みから漏れます。',
  ),
  row('schema/too-small', '短すぎない・少なすぎない', FIELDS),
  row('schema/too-big', '長すぎない・多すぎない', FIELDS),
  row('schema/invalid-type', '値の種類（文字・数・一覧）が合っている', FIELDS),
  row(
    'schema/invalid-format',
    '日付や URL や名前の形が正しい',
    '2月30日のような、無い日付もここで見つかります。',
  ),
  row('schema/invalid-union', '値がどれかの形に合っている', FIELDS),
  row(
    'schema/rule',
    '項目どうしが食い違わない',
    '公開日と更新日の順、支援期間の前後、公表資料にもとづく事例の出典などです。',
  ),
  row(
    'yaml/alias',
    '「*」による参照を使わない',
    '短い文を何億倍にもふくらませて、機械を止める手口に使われます。',
  ),
  row('yaml/anchor', '「&」による目印を使わない', '「*」による参照と組で使われるものです。'),
  row('yaml/tag', '「!」による型の指定を使わない', '値をプログラムの部品に変える手口に使われます。'),
  row('yaml/directive', '「%」による指示を使わない', '読み方を変えられると、確かめたことが無駄になります。'),
  row(
    'yaml/number',
    '数は半角の数字だけで書く',
    '0x10 や 1e3 のような書き方は、読む人と機械とで違う数になります。',
  ),
  row('yaml/key', '__proto__ などの項目名を使わない', 'プログラムの土台を書き換える手口に使われます。'),
  row('yaml/too-deep', '入れ子は12段まで', '読み込む機械を止める手口に使われます。'),
  row('yaml/too-long', '設定欄は長すぎない', '読み込む機械を止める手口に使われます。'),
  row('yaml/duplicate-key', '同じ項目を二度書かない', 'どちらが正しいのか、あとの人には分かりません。'),
  row('yaml/bad-indent', '字下げをそろえる', YAML),
  row('yaml/tab-as-indent', '字下げにタブを使わない', YAML),
  row('yaml/missing-char', '引用符と括弧を閉じる', YAML),
  row('yaml/multiline-implicit-key', '「項目: 値」の形で書く', YAML),
  row('yaml/block-as-implicit-key', '「: 」を含む値は "…" で囲む', YAML),
  row('yaml/block-in-flow', '[ ] や { } の中に字下げの一覧を書かない', YAML),
  row('yaml/bad-scalar-start', '記号で始まる値は "…" で囲む', YAML),
  row('yaml/bad-alias', '「*」で始まる値は "…" で囲む', YAML),
  row('yaml/bad-dq-escape', '"…" の中の「\\」を正しく使う', YAML),
  row('yaml/bad-directive', '「%」で始まる行を書かない', YAML),
  row('yaml/bad-collection-type', '「!」による型の指定を使わない', YAML),
  row('yaml/multiple-docs', '設定欄の途中に --- を書かない', YAML),
  row('yaml/multiple-anchors', '目印を重ねない', YAML),
  row('yaml/multiple-tags', '型の指定を重ねない', YAML),
  row('yaml/non-string-key', '項目名は文字で書く', YAML),
  row('yaml/unexpected-token', 'ここに書けない文字が無い', YAML),
  row('yaml/key-over-1024-chars', '項目名は長すぎない', YAML),
  row('yaml/alias-props', '参照に型を付けない', YAML),
  row('yaml/bad-prop-order', '印と値の順が正しい', YAML),
  row('yaml/impossible', '設定欄が読める', YAML),
  row('yaml/resource-exhaustion', '設定欄が読める', YAML),
  row('yaml/unreadable', '設定欄が読める', YAML),
  row('mdx/frontmatter', '先頭に --- で囲んだ設定欄が一つある', '題名や会社のことは設定欄に書きます。'),
  row('mdx/size', '本文は長すぎず、記号を並べすぎない', '読み込む機械を止める手口に使われます。'),
  row(
    'mdx/syntax',
    '本文の形が読める',
    '「<」「{」は部品の始まりとして読まれます。ふつうの文字として使うときは全角にします。',
  ),
  row('mdx/import-export', 'import と export を使わない', SAFE),
  row('mdx/expression', '{ } の式を使わない', SAFE),
  row('mdx/html', 'HTML を使わない', SAFE),
  row(
    'mdx/heading',
    '本文の見出しは ## から',
    '# は題名に使われています。一つのページに題名が二つあると、読み上げソフトで読む人が迷います。',
  ),
  row('mdx/unknown', '知らない書き方を使わない', SAFE),
  row('mdx/component', '決められた部品だけを使う', SAFE),
  row('mdx/attribute', '部品の属性は、決められた名前と値だけ', SAFE),
  row(
    'mdx/url',
    'リンク先は https:// かサイト内',
    'javascript: や data: のリンクは、押した人のもとでプログラムを動かします。',
  ),
  row(
    'text/hidden',
    '目に見えない文字が無い',
    '文字の向きを変える記号などは、確かめる人の目をあざむく手口に使われます。',
  ),
  row(
    'content/slug',
    'フォルダー名は半角の英小文字・数字・ハイフン',
    'そのまま URL になります。一覧のページが使っている名前（by、page）とも、ぶつからないようにします。',
  ),
  row('content/missing', 'index.mdx など、要るファイルがある', 'フォルダーだけでは事例になりません。'),
  row(
    'content/unreadable',
    'ファイルがふつうの文字のファイルで、大きすぎない',
    'よそを指すリンクや特別なファイルは開きません。',
  ),
  row(
    'content/cache',
    'ビルドがつくる場所（.cache、dist）のファイルを git に入れない',
    '前のビルドの結果は、確かめ直さずに使われます。よそから来たものが混じってはいけません。',
  ),
  row(
    'content/stray',
    'content/ には決められた場所にだけファイルを置く',
    '確かめられないまま公開されるファイルを作らないためです。',
  ),
  row(
    'content/unknown',
    'programme/ には決められた名前のファイルだけを置く',
    '名前を打ち間違えたファイルは、どのページにも出ません。',
  ),
  row('news/folder', 'お知らせのフォルダー名は日付で始まる', '新しい順に並べるためです。'),
  row(
    'image/damaged',
    '画像が最後まで開ける',
    '途中で切れた画像や壊れた画像は、サイトをつくるときに読み込めません。',
  ),
  row(
    'redirects/from',
    '転送のもと（redirects.yaml の from）に、いまページが無い',
    'ページがあるのに転送すると、そのページは誰にも読めません。',
  ),
  row(
    'redirects/to',
    '転送の行き先（redirects.yaml の to）に、公開中のページがある',
    '行き止まりへの転送は、無いのと同じです。',
  ),
  row(
    'facts/figures',
    'facts.yaml（事実の控え）の数字は300種類まで',
    'あらゆる数字を並べた控えでは、写し間違いを見つけられません。',
  ),
];
