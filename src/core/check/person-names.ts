/**
 * Family names that many people bear, in the spirit of the public rankings of Japanese surnames;
 * only those that are not also everyday words in business prose.
 */
export const SURNAMES =
  '佐藤 鈴木 高橋 田中 伊藤 渡辺 渡邊 渡邉 山本 中村 小林 加藤 吉田 山田 佐々木 山口 松本 井上 木村 斎藤 斉藤 齋藤 齊藤 清水 山崎 森田 池田 橋本 阿部 石川 山下 中島 石井 小川 前田 岡田 長谷川 藤田 後藤 近藤 村上 遠藤 青木 坂本 福田 太田 西村 藤井 金子 岡本 藤原 三浦 中野 中川 原田 松田 竹内 小野 田村 中山 和田 石田 上田 柴田 酒井 横山 宮崎 宮本 内田 高木 谷口 安藤 丸山 今井 大野 高田 河野 藤本 武田 小島 杉山 千葉 村田 増田 平野 菅原 大塚 久保 小山 松井 岩崎 桜井 木下 佐野 野村 松尾 菊地 菊池 新井 渡部 杉本 野口 古川 島田 水野 小松 山内 高野 西田 吉川 西川 五十嵐 北村 安田 中田 飯田 川口 本田 久保田 秋山 平田 東山 吉村 川崎 中西 服部 川上 辻 樋口 永井 松岡 川村 山中 荒木 田口 大西 篠原 黒田 関口 堀 尾崎 片山 石原 今村 内藤 望月 松下 須藤 浅野 福島 上野 矢野 土屋 古屋 白石 馬場 星野 栗原 大久保 菅野 松村 岡崎 西山 大島 三宅 早川 荒井 吉岡 萩原 小池 大橋 榎本 熊谷 野田 福井 松浦 川端 福本 飯塚 浜田 濱田 関根 永田 広瀬 廣瀬 横田 奥村 堀内 森本 岩田 岩本 長田 植田 児玉 成田 井手 羽生'.split(
    ' ',
  );

/** Endings of words for a role, a group or a thing, after which さん・様 is mere politeness. */
const ROLE_END =
  /[者徒患員人客師士長生屋店家業社方親子妻夫主手先婦女男職工医匠元側関係衆友孫兄弟姉妹父母神殿王仏工場所校園院館会隊団体市町村県国局課部族達]$/;
const NOT_NAMES = new Set(
  '皆 奥 嬢 娘 息子 旦那 若 赤 隣 仲間 花嫁 新人 後継 先輩 後輩 同僚 取引先 得意先 多 同 有 仕 外 異 各 模 一 何 両 左 当'.split(
    ' ',
  ),
);

/**
 * Whether the word before 氏・さん・様 reads as a person's name.
 * A well-known family name always does; other kanji do unless they end like a role or a group.
 */
export function looksLikeName(word: string): boolean {
  if (SURNAMES.some((name) => word === name || (word.startsWith(name) && word.length <= name.length + 3)))
    return true;
  if (/^[ァ-ヴー]+$/.test(word)) return false;
  return word.length >= 2 && !NOT_NAMES.has(word) && !ROLE_END.test(word);
}
