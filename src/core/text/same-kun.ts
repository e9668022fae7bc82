/**
 * Kanji that are read alike before kana and written for each other: 「『異字同訓』の漢字の使い分け例」 (文化審議会国語分科会報告,
 * 2014), as far as writers take one for the other, and older ways to write the same verbs (撰ぶ, 択ぶ).
 */
const GROUPS =
  '合会逢遭 上揚挙 足脚 温暖 熱暑 跡後痕 誤謝 荒粗 表現 著現 有在 痛傷悼 入要 受請 生産 歌唄謡 打討撃 写映 移遷 得獲 収納治修 ' +
  '押推圧 恐畏怖 踊躍 下降卸 織折 返帰還 換替代変 香薫 掛懸架係賭 陰影 固堅硬 空明開 聞聴訊 利効 切斬伐 極究窮 供伴 越超 探捜 ' +
  '差指刺 冷覚醒 静鎮 絞搾締閉 勧薦奨 進薦 住棲澄済 沿添副 備供具 建立 絶断裁 尋訊訪 戦闘 付着就即附 作造創 慎謹 努勤務 次継接嗣 ' +
  '解説溶融 整調 留止停泊 捕取採撮執獲 直治 長永 習倣 匂臭 延伸 登上昇 計測図量諮謀 始初 早速 張貼 花華 放離 引退弾曳 拭吹噴 更深 踏履 ' +
  '古旧 振震奮 外他 交混 町街 周回 見観診視看 元本基下許素 燃萌 焼妬 休安 破敗 柔軟 行逝往 許宥赦 良善好佳 読詠 選択撰 別分判解 技業 沸湧 ' +
  '嬉歓喜悦 悲哀 淋寂 奇麗綺 例喩譬 遣使 労犒 繕修 廻回 憩息 働仂 綴閉 拡広 曲枉 潰漬 罹掛 遺残 廃止 辞止 諦締';

const alike = new Map<string, Set<string>>();
for (const group of GROUPS.split(' '))
  for (const kanji of group) {
    const others = alike.get(kanji) ?? new Set();
    for (const other of group) if (other !== kanji) others.add(other);
    alike.set(kanji, others);
  }

/** A word with one of its kanji written as another of the same sound before kana: 産まれる, 生まれる; 張り付ける, 貼り付ける. */
export function inSameKun(word: string): string[] {
  const letters = [...word];
  return letters.flatMap((kanji, at) => {
    const isKun = /[ぁ-ゖ]/u.test(letters[at + 1] ?? '');
    return isKun ? [...(alike.get(kanji) ?? [])].map((other) => letters.with(at, other).join('')) : [];
  });
}

/** Words of grammar and honour in kanji as older writing has them, and in kana. */
const IN_KANA: readonly (readonly [kanji: string, kana: string])[] = [
  ['迄', 'まで'],
  ['頃', 'ころ'],
  ['頃', 'ごろ'],
  ['達', 'たち'],
  ['等', 'など'],
  ['位', 'くらい'],
  ['程', 'ほど'],
  ['為', 'ため'],
  ['毎', 'ごと'],
  ['共', 'とも'],
  ['様', 'よう'],
  ['御', 'お'],
  ['御', 'ご'],
  ['甲斐', 'がい'],
  ['遣り', 'やり'],
  ['難い', 'にくい'],
  ['易い', 'やすい'],
  ['良い', 'よい'],
  ['下さい', 'ください'],
  ['頂', 'いただ'],
  ['出来', 'でき'],
  ['陰', 'かげ'],
  ['蔭', 'かげ'],
];

/** A word with one such part in the other script: 今迄, 今まで; 御供, お供; 働き甲斐, 働きがい. */
export function inPlainKana(word: string): string[] {
  return IN_KANA.flatMap((pair) =>
    [pair, [pair[1], pair[0]] as const].flatMap(([from, to]) => {
      const other = word.replace(from, to);
      return other === word ? [] : [other];
    }),
  );
}
