/**
 * Kanji that are the same character in another shape: the older forms of 常用漢字表
 * (内閣告示第二号, 2010, いわゆる康熙字典体) and the shapes found in names of
 * people, firms and places. The first of each group is the usual one.
 */
const GROUPS = [
  '高髙 崎﨑嵜 沢澤 斎齋斉齊 辺邊邉 浜濱濵 島嶋嶌 桜櫻 国國圀 広廣 学學斈 会會 滝瀧 竜龍 条條 恵惠 栄榮 蔵藏 徳德',
  '円圓 万萬 与與 変變 応應 営營 経經 済濟 拡擴 産產 団團 売賣 読讀 写寫 総總 雑雜 発發 伝傳 実實 静靜 当當',
  '対對 鉄鐵 醸釀 駅驛 舘館 渋澁 渕淵 富冨 吉𠮷 嶽岳 檜桧 籠篭 穂穗 塩鹽 柳栁 曽曾 黒黑 戸戶 巌巖 峰峯 鴎鷗',
  '麺麵 麹麴 嚢囊 掴摑 噛嚙 頬頰 剥剝 填塡 繋繫 蝋蠟 蛍螢 亀龜 鶏鷄 豊豐 芸藝 楽樂 温溫 戦戰 沖冲 来來 両兩',
  '並竝 乗乘 予豫 争爭 亜亞 仏佛 仮假 価價 倹儉 党黨 剣劍 剤劑 労勞 効效 勧勸 区區 医醫 双雙 収收 号號 嘱囑',
  '囲圍 図圖 壊壞 壌壤 声聲 壱壹 奨奬 娯娛 嬢孃 宝寶 寿壽 将將 専專 尽盡 届屆 属屬 巣巢 帯帶 帰歸 庁廳 廃廢',
  '弁辨辯瓣 弐貳 弾彈 従從 径徑 悩惱 悪惡 惨慘 懐懷 戯戲 払拂 抜拔 択擇 担擔 拝拜 拠據 挙擧 挟挾 挿插 捜搜 掲揭',
  '揺搖 摂攝 数數 断斷 旧舊 昼晝 暁曉 枢樞 桟棧 検檢 概槪 様樣 権權 横橫 欠缺 欧歐 歓歡 歩步 歯齒 歴歷 残殘',
  '殴毆 毎每 気氣 浄淨 浅淺 涙淚 渇渴 渓溪 満滿 湾灣 湿濕 潜潛 点點 為爲 焼燒 犠犧 状狀 独獨 狭狹 猟獵 献獻',
  '瓶甁 画畫 畳疊 疎疏 痩瘦 盗盜 県縣 真眞 砕碎 礼禮 禅禪 称稱 稲稻 窃竊 粋粹 糸絲 絵繪 継繼 続續 緑綠 縁緣',
  '縄繩 縦縱 繊纖 缶罐 聴聽 胆膽 脳腦 臓臟 艶艷 茎莖 荘莊 薫薰 薬藥 虚虛 虫蟲 蚕蠶 蛮蠻 衛衞 装裝 覇霸 覚覺',
  '覧覽 観觀 触觸 訳譯 証證 誉譽 謡謠 譲讓 賛贊 践踐 転轉 軽輕 辞辭 逓遞 遅遲 郷鄕 酔醉 釈釋 銭錢 鉱鑛 録錄',
  '鋳鑄 錬鍊 鎮鎭 関關 陥陷 険險 随隨 隠隱 隣鄰 霊靈 青靑 頼賴 顕顯 駆驅 騒騷 験驗 髄髓 闘鬪 麦麥 黄黃 黙默',
  '齢齡',
].join(' ');

/**
 * Kanji written for others of the same sound: 「同音の漢字による書きかえ」 (国語審議会報告,
 * 1956), as far as it is one kanji for another. 附近 is 付近, 雇傭 is 雇用.
 */
const REWRITTEN =
  '付附 連聯 簡翰 集輯聚 回廻恢 知智 総綜惣 注註 収蒐 英叡 援掩 憶臆 壊潰 郭廓 画劃 希稀 凶兇 喫吃 掘堀 賛讃 散撒 諮詢 ' +
  '消銷 叙抒 食蝕 戒誡 扇煽 阻沮 嘆歎 暖煖 踏蹈 反叛 補輔 包繃庖 摩磨 溶熔鎔 欲慾 略掠 了諒暸 練煉 係繋 幸倖 高昂 用傭 座坐 ' +
  '交淆 抗亢 混渾 差叉 退頽褪 丁叮 編篇 模摸 関函';

/**
 * More older forms, and what is written for a harder kanji (才 for 歳). They are tried only where nothing is found as
 * typed: what the collection has of the others is told to every reader at the first visit.
 */
const SELDOM = [
  '齢令 歳歲才 幅巾 両輌輛 害碍 槌鎚 乱亂 余餘 体體躰 併倂 偽僞 児兒 内內 冊册 冴冱 処處 剰剩 励勵 勅敕 勲勳 即卽 巻卷 参參 叙敍 台臺',
  '圏圈 圧壓 尭堯 堕墮 塁壘 増增 壮壯 奥奧 姫姬 婿壻 寛寬 寝寢 尚尙 単單 厳嚴 峡峽 弥彌 彦彥 徴徵 恒恆 恋戀 悦悅 慎愼',
  '戻戾 撃擊 教敎 晋晉 晩晚 暦曆 楼樓 槙槇 殻殼 没沒 渉涉 清淸 滞滯 瀬瀨 灯燈 炉爐 獣獸 瑶瑤 痴癡 研硏 禄祿 秘祕 税稅',
  '穏穩 穣穰 緒緖 聡聰 粛肅 脱脫 舎舍 舗舖 褒襃 遥遙 郎郞 鋭銳 隷隸 顔顏 飲飮 餅餠 髪髮 告吿 屡屢 凜凛 刃刄 呉吳',
  '回囘 妊姙 強强 携攜 粘黏 糾糺 絶絕 萌萠 説說 祷禱 鎌鐮 閲閱 祢禰',
].join(' ');

const membersOf = (group: string) => [...new Set([...group.normalize('NFKC')])];
/** The other shapes of each kanji of some groups. */
function siblingsIn(groups: string): Map<string, string[]> {
  const siblings = new Map<string, string[]>();
  for (const members of groups.split(' ').map(membersOf))
    for (const one of members) {
      const others = members.filter((other) => other !== one);
      siblings.set(one, [...new Set([...(siblings.get(one) ?? []), ...others])]);
    }
  return siblings;
}

const told = siblingsIn(`${GROUPS} ${REWRITTEN}`);
const all = siblingsIn(`${GROUPS} ${REWRITTEN} ${SELDOM}`);
const rarer = new Set(`${GROUPS} ${REWRITTEN}`.split(' ').flatMap((group) => membersOf(group).slice(1)));

/** Other shapes of a kanji; none for most. */
export function otherShapes(kanji: string): readonly string[] {
  return all.get(kanji) ?? [];
}

/** Those of its other shapes that every reader is told of. */
export function manifestShapes(kanji: string): readonly string[] {
  return told.get(kanji) ?? [];
}

/** Kanji that are another's less usual shape: those that a collection may or may not have. */
export function isRarerShape(kanji: string): boolean {
  return rarer.has(kanji);
}
