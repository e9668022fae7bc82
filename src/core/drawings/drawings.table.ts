// npm run docs が drawings.yaml からつくるファイルです。直すときは drawings.yaml を直してください。

/** Things as line drawings: which firms they stand for, and their shape on a grid of 24. */
export const DRAWINGS = {
  "tofu": {
  "label": "豆腐",
  "trades": [
  "food",
],
  "stands": [
  
],
  "words": [
  "豆腐", "とうふ", "油揚げ", "湯葉",
],
  "path": "M4 9.5l8-3.5 8 3.5v6L12 19l-8-3.5z M4 9.5l8 3.5 8-3.5 M12 13v6",
},
  "natto": {
  "label": "納豆",
  "trades": [
  "food",
],
  "stands": [
  
],
  "words": [
  "納豆",
],
  "path": "M5 8c3-2.5 11-2.5 14 0 M5 8c-1.2 2.6-1.2 5.4 0 8 M19 8c1.2 2.6 1.2 5.4 0 8 M5 16c3 2.5 11 2.5 14 0 M8 6.7v10.6 M16 6.7v10.6 M11.5 10v.01 M13 12v.01 M11 13.5v.01 M3 6.5l2 1.5 M21 6.5l-2 1.5 M3 17.5l2-1.5 M21 17.5l-2-1.5",
},
  "miso": {
  "label": "味噌の樽",
  "trades": [
  "food",
],
  "stands": [
  
],
  "words": [
  "味噌", "みそ", "麹", "こうじ",
],
  "path": "M5 9h14l-1.5 11h-11z M4 6.5h16V9H4z M5.5 13h13 M6 17h12 M9.5 6.5c0-2 1-3 2.5-3s2.5 1 2.5 3",
},
  "soy-sauce": {
  "label": "しょうゆの瓶",
  "trades": [
  "food",
],
  "stands": [
  
],
  "words": [
  "醤油", "しょうゆ", "おしょうゆ", "調味料", "ドレッシング", "ソース", "酢",
],
  "path": "M10 3h4v3.5c0 1.5 3 2.5 3 5.5v8a1 1 0 0 1-1 1H8a1 1 0 0 1-1-1v-8c0-3 3-4 3-5.5z M10 5.5h4 M7 13h10 M7 18h10",
},
  "pickles": {
  "label": "漬物の樽",
  "trades": [
  "food",
],
  "stands": [
  
],
  "words": [
  "漬物", "らっきょう", "梅干し", "キムチ",
],
  "path": "M5 11h14l-1.2 9H6.2z M4.5 8.5h15V11h-15z M5.7 15.5h12.6 M8 8.5c-.8-3 1.5-5 4-5s4.8 2 4 5",
},
  "wagashi": {
  "label": "和菓子",
  "trades": [
  "food", "food-retail",
],
  "stands": [
  
],
  "words": [
  "和菓子", "和生菓子", "饅頭", "まんじゅう", "羊羹", "けんけら", "団子", "だんご", "もち", "餅",
],
  "path": "M12 2v2 M12 20v2 M12 4a2.7 2.7 0 1 1 0 5.4 2.7 2.7 0 0 1 0-5.4z M12 9.4a2.7 2.7 0 1 1 0 5.4 2.7 2.7 0 0 1 0-5.4z M12 14.8a2.7 2.7 0 1 1 0 5.4 2.7 2.7 0 0 1 0-5.4z",
},
  "sweets": {
  "label": "菓子",
  "trades": [
  "food", "food-retail",
],
  "stands": [
  
],
  "words": [
  "菓子", "クッキー", "せんべい", "煎餅", "あられ",
],
  "icon": "cookie",
},
  "candy": {
  "label": "あめ",
  "trades": [
  "food",
],
  "stands": [
  
],
  "words": [
  "飴", "あめ", "キャンディ",
],
  "icon": "candy",
},
  "cake": {
  "label": "洋菓子",
  "trades": [
  "food-retail", "food",
],
  "stands": [
  
],
  "words": [
  "洋菓子", "ケーキ", "タルト", "パティスリー",
],
  "icon": "cake",
},
  "bread": {
  "label": "パン",
  "trades": [
  "food-retail", "food",
],
  "stands": [
  
],
  "words": [
  "パン", "ベーカリー",
],
  "icon": "bread",
},
  "ice-cream": {
  "label": "アイスクリーム",
  "trades": [
  "food",
],
  "stands": [
  
],
  "words": [
  "アイス", "ジェラート",
],
  "icon": "ice-cream",
},
  "kombu": {
  "label": "昆布と佃煮",
  "trades": [
  "food",
],
  "stands": [
  
],
  "words": [
  "昆布", "佃煮", "海藻", "わかめ", "のり", "海苔",
],
  "path": "M6 21c2-3-1.5-5 .5-8.5S5 7 7 3 M12 21c2-3-1.5-5 .5-8.5S11 7 13 3 M18 21c2-3-1.5-5 .5-8.5S17 7 19 3 M3 21h18",
},
  "fish": {
  "label": "魚",
  "trades": [
  "fishing", "aquaculture", "food-wholesale", "food",
],
  "stands": [
  "aquaculture",
],
  "words": [
  "水産", "魚", "しらす", "サケ", "サバ", "鯖", "あまご", "メダカ", "金魚", "鮮魚", "かまぼこ",
],
  "icon": "fish",
},
  "meat": {
  "label": "肉",
  "trades": [
  "food", "food-retail",
],
  "stands": [
  
],
  "words": [
  "豚肉", "牛肉", "鶏肉", "食肉", "ハム", "ソーセージ", "精肉", "鹿肉", "羊",
],
  "icon": "meat",
},
  "yakitori": {
  "label": "焼き鳥",
  "trades": [
  "restaurants", "food",
],
  "stands": [
  
],
  "words": [
  "焼き鳥", "やきとり", "焼鳥", "串",
],
  "path": "M12 2v3 M12 18v4 M9 5h6a1 1 0 0 1 1 1v2a1 1 0 0 1-1 1H9a1 1 0 0 1-1-1V6a1 1 0 0 1 1-1z M9 9.5h6a1 1 0 0 1 1 1v2a1 1 0 0 1-1 1H9a1 1 0 0 1-1-1v-2a1 1 0 0 1 1-1z M9 14h6a1 1 0 0 1 1 1v2a1 1 0 0 1-1 1H9a1 1 0 0 1-1-1v-2a1 1 0 0 1 1-1z",
},
  "dumpling": {
  "label": "餃子",
  "trades": [
  "restaurants", "food",
],
  "stands": [
  
],
  "words": [
  "餃子", "ギョーザ", "シュウマイ", "点心",
],
  "path": "M3 16C3 10 7 6.5 12 6.5S21 10 21 16c-6 2.3-12 2.3-18 0z M7.5 9l1 2.5 M12 8v3 M16.5 9l-1 2.5 M5 12.5l1.7 1.7 M19 12.5l-1.7 1.7",
},
  "noodles": {
  "label": "めん",
  "trades": [
  "restaurants", "food",
],
  "stands": [
  
],
  "words": [
  "うどん", "そば", "ラーメン", "中華", "麺", "製麺",
],
  "icon": "bowl-chopsticks",
},
  "sushi": {
  "label": "すし",
  "trades": [
  "restaurants",
],
  "stands": [
  
],
  "words": [
  "すし", "寿司", "鮨",
],
  "path": "M3 15.5c0-2 1.5-3 3.5-3h11c2 0 3.5 1 3.5 3v1.5a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2z M3.5 13c.5-4.5 5-7 9.5-7s7.5 2.5 7.5 7 M8 12.5L11 6.2 M13 12.5l2.5-6",
},
  "oden": {
  "label": "おでん",
  "trades": [
  "restaurants",
],
  "stands": [
  
],
  "words": [
  "おでん",
],
  "path": "M12 21V3 M12 3.5L8 8.5h8z M12 9.5a2.7 2.7 0 1 0 0 5.4 2.7 2.7 0 1 0 0-5.4z M8.5 16h7v3h-7z",
},
  "bento": {
  "label": "弁当",
  "trades": [
  "take-out", "food",
],
  "stands": [
  "take-out",
],
  "words": [
  "弁当", "仕出し", "重箱", "惣菜", "総菜", "給食",
],
  "path": "M5 5h14a2 2 0 0 1 2 2v10a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2V7a2 2 0 0 1 2-2z M12 5v14 M12 12h9 M7.5 10.5v.01 M7.5 13.5v.01 M6 16h3 M15 8.5h3 M15 15.5h3",
},
  "coffee": {
  "label": "コーヒー",
  "trades": [
  "restaurants",
],
  "stands": [
  
],
  "words": [
  "カフェ", "喫茶", "コーヒー", "珈琲",
],
  "icon": "coffee",
},
  "meal": {
  "label": "食事",
  "trades": [
  "restaurants",
],
  "stands": [
  "restaurants",
],
  "words": [
  "レストラン", "食堂", "料理", "飲食", "ステーキ", "とんかつ", "居酒屋",
],
  "icon": "tools-kitchen-2",
},
  "sake": {
  "label": "酒樽",
  "trades": [
  "drinks", "food-retail",
],
  "stands": [
  
],
  "words": [
  "清酒", "日本酒", "酒蔵", "酒販", "酒造", "焼酎",
],
  "path": "M6 5c3.5-1.3 8.5-1.3 12 0l1.5 7L18 19c-3.5 1.3-8.5 1.3-12 0l-1.5-7z M6 5c3.5 1.3 8.5 1.3 12 0 M5.2 8.5c4.5 1.3 9 1.3 13.6 0 M5.2 15.5c4.5 1.3 9 1.3 13.6 0 M10 11.5l2 2 2-2",
},
  "bottle": {
  "label": "飲みもの",
  "trades": [
  "drinks",
],
  "stands": [
  "drinks",
],
  "words": [
  "飲料", "ジュース", "サイダー", "ワイン",
],
  "icon": "bottle",
},
  "beer": {
  "label": "ビール",
  "trades": [
  "drinks",
],
  "stands": [
  
],
  "words": [
  "ビール", "醸造所",
],
  "icon": "beer",
},
  "tea": {
  "label": "お茶",
  "trades": [
  "drinks",
],
  "stands": [
  
],
  "words": [
  "茶", "日本茶", "緑茶", "茶葉",
],
  "icon": "teapot",
},
  "sesame": {
  "label": "すり鉢",
  "trades": [
  "food",
],
  "stands": [
  
],
  "words": [
  "ゴマ", "ごま", "胡麻", "香辛料", "スパイス",
],
  "path": "M4 11h16c0 4-2.5 6.5-4 8v1H8v-1c-1.5-1.5-4-4-4-8z M8 14l1 3 M12 14v3.5 M16 14l-1 3 M12 11l6-8",
},
  "can": {
  "label": "食べもの",
  "trades": [
  "food",
],
  "stands": [
  "food",
],
  "words": [
  "食品", "加工",
],
  "path": "M6 6c0-1.7 12-1.7 12 0v12c0 1.7-12 1.7-12 0z M6 6c0 1.7 12 1.7 12 0 M6 10c0 1.7 12 1.7 12 0 M6 15c0 1.7 12 1.7 12 0",
},
  "rice": {
  "label": "稲穂",
  "trades": [
  "farming", "general-wholesale",
],
  "stands": [
  "farming",
],
  "words": [
  "米", "稲", "農業", "農産",
],
  "icon": "wheat",
},
  "vegetables": {
  "label": "野菜",
  "trades": [
  "farming", "food-retail", "food-wholesale",
],
  "stands": [
  
],
  "words": [
  "野菜", "青果", "ミニトマト", "トマト", "ツルムラサキ", "芋", "いも", "大根",
],
  "icon": "carrot",
},
  "fruit": {
  "label": "果物",
  "trades": [
  "farming", "food-retail",
],
  "stands": [
  
],
  "words": [
  "果樹", "りんご", "梨", "桃", "ぶどう", "みかん", "いちご",
],
  "icon": "apple",
},
  "berries": {
  "label": "ブルーベリー",
  "trades": [
  "farming",
],
  "stands": [
  
],
  "words": [
  "ブルーベリー", "さくらんぼ", "ベリー",
],
  "icon": "cherry",
},
  "persimmon": {
  "label": "柿",
  "trades": [
  "farming",
],
  "stands": [
  
],
  "words": [
  "干し柿", "柿",
],
  "path": "M12 7c5 0 8 2.5 8 6.5S16.5 20 12 20s-8-2.5-8-6.5S7 7 12 7z M12 7V3.5 M12 7c-1.5-1.8-3.5-2.3-5-1.5 1 1.5 3 2.5 5 1.5z M12 7c1.5-1.8 3.5-2.3 5-1.5-1 1.5-3 2.5-5 1.5z",
},
  "mushroom": {
  "label": "きのこ",
  "trades": [
  "farming",
],
  "stands": [
  
],
  "words": [
  "しいたけ", "シイタケ", "椎茸", "きのこ",
],
  "icon": "mushroom",
},
  "rose": {
  "label": "花",
  "trades": [
  "leisure", "farming",
],
  "stands": [
  
],
  "words": [
  "バラ", "花き", "花屋", "生花", "園芸",
],
  "icon": "flower",
},
  "milk": {
  "label": "牛乳",
  "trades": [
  "farming",
],
  "stands": [
  
],
  "words": [
  "酪農", "牛乳", "乳業", "チーズ",
],
  "icon": "milk",
},
  "egg": {
  "label": "卵",
  "trades": [
  "farming",
],
  "stands": [
  
],
  "words": [
  "卵", "養鶏",
],
  "icon": "egg",
},
  "tree": {
  "label": "木",
  "trades": [
  "forestry",
],
  "stands": [
  "forestry",
],
  "words": [
  "林業", "山林", "造園",
],
  "icon": "tree",
},
  "stone": {
  "label": "石",
  "trades": [
  "quarrying",
],
  "stands": [
  "quarrying",
],
  "words": [
  "墓石", "石材", "採石",
],
  "path": "M9 3.5h6v11H9z M7 14.5h10v3H7z M5 17.5h14V21H5z M12 6.5v5",
},
  "boat": {
  "label": "船",
  "trades": [
  "water-transport", "fishing",
],
  "stands": [
  "fishing", "water-transport",
],
  "words": [
  "船", "漁業", "遊漁",
],
  "icon": "ship",
},
  "glove": {
  "label": "軍手",
  "trades": [
  "textiles",
],
  "stands": [
  
],
  "words": [
  "軍手", "手袋", "ニット", "メリヤス",
],
  "path": "M7 21h9v-4.5c1.5-1 2.5-2.5 3-5l.8-3c.4-1.6-1.5-2.1-2-.6L16.5 11V5.5c0-1.7-2.3-1.7-2.3 0V4.3c0-1.7-2.4-1.7-2.4 0v.7c0-1.7-2.4-1.7-2.4 0v1.5C9.4 5 7 5 7 6.6z M11.8 5v4 M14.2 5.5V9.5 M9.4 6.5V10 M7 18.3h9",
},
  "dress": {
  "label": "ドレス",
  "trades": [
  "personal-care", "textiles", "apparel-retail",
],
  "stands": [
  
],
  "words": [
  "ドレス", "オートクチュール", "衣装", "婦人服",
],
  "path": "M9 3l1.5 3h3L15 3 M9 3c.3 3-.5 4.5-1 6l1.5 2.5L5 21h14l-4.5-9.5L16 9c-.5-1.5-1.3-3-1-6 M9.5 11.5h5 M10 15l-1 6 M14 15l1 6",
},
  "jeans": {
  "label": "ジーンズ",
  "trades": [
  "textiles",
],
  "stands": [
  
],
  "words": [
  "ジーンズ", "デニム", "パンツ",
],
  "path": "M6 3h12l1 18h-5.5L12 10l-1.5 11H5z M6 6h12 M12 6v4 M6.5 9.5c1.5 0 2.5-1 2.5-3.5 M17.5 9.5C16 9.5 15 8.5 15 6",
},
  "sewing": {
  "label": "針と糸",
  "trades": [
  "textiles", "apparel-wholesale",
],
  "stands": [
  "textiles",
],
  "words": [
  "縫製", "刺しゅう", "金銀糸", "織物", "糸", "織",
],
  "icon": "needle-thread",
},
  "shirt": {
  "label": "シャツ",
  "trades": [
  "apparel-retail", "printing",
],
  "stands": [
  "apparel-wholesale", "apparel-retail",
],
  "words": [
  "Tシャツ", "ウェア", "衣料",
],
  "icon": "shirt",
},
  "basket": {
  "label": "かご",
  "trades": [
  "other-manufacturing", "textiles",
],
  "stands": [
  
],
  "words": [
  "かご", "竹細工", "アケビ",
],
  "icon": "basket",
},
  "shoe": {
  "label": "靴",
  "trades": [
  "leather", "apparel-retail", "rubber",
],
  "stands": [
  "leather",
],
  "words": [
  "靴", "革",
],
  "icon": "shoe",
},
  "jewel": {
  "label": "アクセサリー",
  "trades": [
  "apparel-wholesale", "other-manufacturing",
],
  "stands": [
  
],
  "words": [
  "アクセサリー", "宝飾", "ジュエリー",
],
  "icon": "diamond",
},
  "furniture": {
  "label": "いす",
  "trades": [
  "furniture",
],
  "stands": [
  "furniture",
],
  "words": [
  "家具", "いす", "椅子",
],
  "icon": "armchair",
},
  "shoji": {
  "label": "建具",
  "trades": [
  "furniture",
],
  "stands": [
  
],
  "words": [
  "建具", "障子", "ふすま",
],
  "path": "M4 3h16v18H4z M12 3v18 M4 9h16 M4 15h16 M8 3v18 M16 3v18",
},
  "wood": {
  "label": "木工",
  "trades": [
  "wood",
],
  "stands": [
  "wood",
],
  "words": [
  "木工", "木製", "間伐材", "製材", "材木",
],
  "icon": "wood",
},
  "washi": {
  "label": "和紙",
  "trades": [
  "paper",
],
  "stands": [
  "paper",
],
  "words": [
  "和紙", "紙箱", "段ボール", "製紙",
],
  "path": "M5 3h10l4 4v14H5z M15 3v4h4 M8.5 11c1.2-1 2.3-1 3.5 0s2.3 1 3.5 0 M8.5 15c1.2-1 2.3-1 3.5 0s2.3 1 3.5 0",
},
  "wallpaper": {
  "label": "壁紙",
  "trades": [
  "paper",
],
  "stands": [
  
],
  "words": [
  "壁紙", "クロス",
],
  "icon": "wallpaper",
},
  "print": {
  "label": "印刷",
  "trades": [
  "printing",
],
  "stands": [
  "printing",
],
  "words": [
  "印刷", "製本",
],
  "icon": "printer",
},
  "banner": {
  "label": "のぼり",
  "trades": [
  "printing", "advertising",
],
  "stands": [
  
],
  "words": [
  "のぼり", "横断幕", "看板",
],
  "path": "M6 22V2 M6 3h12v15H6 M9 3V1.5 M14 3V1.5 M6 8H4 M6 14H4 M10 7h4 M10 10.5h4 M10 14h4",
},
  "flask": {
  "label": "実験器具",
  "trades": [
  "chemicals", "petroleum", "business-machinery", "health",
],
  "stands": [
  "chemicals", "business-machinery",
],
  "words": [
  "理科学", "化学", "薬品", "研究",
],
  "icon": "flask",
},
  "oil": {
  "label": "油",
  "trades": [
  "petroleum", "rubber",
],
  "stands": [
  "petroleum", "rubber",
],
  "words": [
  "石油", "ゴム",
],
  "icon": "droplet",
},
  "ice-pack": {
  "label": "保冷剤",
  "trades": [
  "plastics",
],
  "stands": [
  
],
  "words": [
  "保冷剤", "冷凍",
],
  "icon": "snowflake",
},
  "plastic": {
  "label": "樹脂の容器",
  "trades": [
  "plastics",
],
  "stands": [
  "plastics",
],
  "words": [
  "プラスチック", "樹脂",
],
  "icon": "bucket",
},
  "kawara": {
  "label": "瓦",
  "trades": [
  "ceramics", "skilled-construction",
],
  "stands": [
  
],
  "words": [
  "瓦", "屋根",
],
  "path": "M3 9c2 2.7 4 2.7 6 0s4-2.7 6 0 4 2.7 6 0 M3 9v5 M9 9v5 M15 9v5 M21 9v5 M3 14c2 2.7 4 2.7 6 0s4-2.7 6 0 4 2.7 6 0 M3 14v5 M9 14v5 M15 14v5 M21 14v5 M3 19c2 2.7 4 2.7 6 0s4-2.7 6 0 4 2.7 6 0",
},
  "pottery": {
  "label": "焼き物",
  "trades": [
  "ceramics",
],
  "stands": [
  "ceramics",
],
  "words": [
  "陶器", "焼き物", "磁器", "窯",
],
  "path": "M9 3h6 M10 3c0 3-4.5 4.5-4.5 9.5 0 4 2 6.5 3.5 8.5h6c1.5-2 3.5-4.5 3.5-8.5C18.5 7.5 14 6 14 3 M6 10.5h12 M6 15h12",
},
  "casting": {
  "label": "鋳物",
  "trades": [
  "iron-steel", "nonferrous",
],
  "stands": [
  "iron-steel", "nonferrous",
],
  "words": [
  "鋳物", "鋳造", "鍛造", "金型",
],
  "path": "M5 4h9v5a4.5 4.5 0 0 1-9 0z M14 6h6 M9.5 13.5v2 M4 20h16 M6 20l1-3h10l1 3 M9.5 16v.01",
},
  "kitchen-knife": {
  "label": "包丁",
  "trades": [
  "metal",
],
  "stands": [
  
],
  "words": [
  "包丁", "刃物", "調理器具", "金物",
],
  "path": "M3 15.5h3.5c.8 0 1.5.7 1.5 1.5v1.5H4.5c-.8 0-1.5-.7-1.5-1.5z M8 18.5v-3L20.5 5c1 3.5.5 7.5-2.5 10.5-1.7 1.7-4 3-6.5 3z M5.5 17v.01",
},
  "gear": {
  "label": "歯車",
  "trades": [
  "metal", "general-machinery", "production-machinery", "machine-repair",
],
  "stands": [
  "metal", "general-machinery", "production-machinery", "machine-repair",
],
  "words": [
  "金属", "部品", "機械", "研磨", "プーリー", "溶射",
],
  "icon": "settings",
},
  "nut": {
  "label": "ねじ",
  "trades": [
  "metal",
],
  "stands": [
  
],
  "words": [
  "ねじ", "ボルト", "ナット",
],
  "icon": "nut",
},
  "jack": {
  "label": "ジャッキ",
  "trades": [
  "production-machinery",
],
  "stands": [
  
],
  "words": [
  "ジャッキ", "油圧",
],
  "icon": "car-lifter",
},
  "beam": {
  "label": "鉄骨",
  "trades": [
  "skilled-construction", "materials-wholesale",
],
  "stands": [
  "materials-wholesale",
],
  "words": [
  "鉄骨", "H形鋼", "鋼材",
],
  "path": "M4 6l5-3h11l-5 3z M4 6h11v3h-3.5v7H15v3H4v-3h3.5V9H4z M15 6l5-3v3l-5 3 M11.5 10.5L15 8.5 M15 16l5-3v3l-5 3 M11.5 16L16 13.5",
},
  "circuit": {
  "label": "電子部品",
  "trades": [
  "electronic-parts", "electrical-machinery", "communication-machinery",
],
  "stands": [
  "electronic-parts", "communication-machinery",
],
  "words": [
  "基板", "半導体", "電子",
],
  "icon": "cpu",
},
  "bulb": {
  "label": "明かり",
  "trades": [
  "electrical-machinery", "electricity", "equipment-construction",
],
  "stands": [
  "electrical-machinery", "electricity",
],
  "words": [
  "照明", "電気", "電力",
],
  "icon": "bulb",
},
  "glasses": {
  "label": "眼鏡",
  "trades": [
  "other-manufacturing", "other-retail", "business-machinery",
],
  "stands": [
  
],
  "words": [
  "眼鏡", "老眼鏡", "メガネ", "補聴器",
],
  "icon": "eyeglass",
},
  "car-parts": {
  "label": "車の部品",
  "trades": [
  "transport-machinery", "metal", "plastics",
],
  "stands": [
  "transport-machinery",
],
  "words": [
  "自動車部品", "車体",
],
  "icon": "wheel",
},
  "craft": {
  "label": "手仕事",
  "trades": [
  "other-manufacturing",
],
  "stands": [
  "other-manufacturing",
],
  "words": [
  "工芸", "漆器", "玩具", "おもちゃ",
],
  "icon": "puzzle",
},
  "fireworks": {
  "label": "花火",
  "trades": [
  "other-wholesale", "chemicals",
],
  "stands": [
  
],
  "words": [
  "花火",
],
  "path": "M12 12V6 M12 12v6 M12 12h6 M12 12H6 M12 12l4.2-4.2 M12 12l-4.2 4.2 M12 12L7.8 7.8 M12 12l4.2 4.2 M12 3v.01 M12 21v.01 M21 12v.01 M3 12v.01 M18.5 5.5v.01 M5.5 18.5v.01 M5.5 5.5v.01 M18.5 18.5v.01",
},
  "house": {
  "label": "家",
  "trades": [
  "general-construction", "real-estate-trade",
],
  "stands": [
  "real-estate-trade",
],
  "words": [
  "工務店", "住宅", "建築",
],
  "icon": "home",
},
  "digger": {
  "label": "建設機械",
  "trades": [
  "general-construction", "skilled-construction",
],
  "stands": [
  "general-construction",
],
  "words": [
  "土木", "建設", "公共工事", "浚渫", "道路",
],
  "icon": "backhoe",
},
  "trowel": {
  "label": "左官のこて",
  "trades": [
  "skilled-construction",
],
  "stands": [
  
],
  "words": [
  "左官", "塗り壁",
],
  "icon": "trowel",
},
  "paint": {
  "label": "刷毛",
  "trades": [
  "skilled-construction", "metal",
],
  "stands": [
  
],
  "words": [
  "塗装", "ペンキ",
],
  "icon": "brush",
},
  "sheet-metal": {
  "label": "かなづち",
  "trades": [
  "skilled-construction",
],
  "stands": [
  "skilled-construction",
],
  "words": [
  "板金", "大工", "工事",
],
  "icon": "hammer",
},
  "pipes": {
  "label": "水まわり",
  "trades": [
  "equipment-construction", "water",
],
  "stands": [
  "equipment-construction", "water",
],
  "words": [
  "管工事", "水道", "設備",
],
  "icon": "pipeline",
},
  "shop": {
  "label": "店",
  "trades": [
  "general-retail", "other-retail", "food-retail", "machinery-retail",
],
  "stands": [
  "general-retail", "food-retail", "other-retail",
],
  "words": [
  "日用品", "雑貨",
],
  "icon": "building-store",
},
  "warehouse": {
  "label": "倉庫",
  "trades": [
  "food-wholesale", "other-wholesale", "general-wholesale", "warehousing", "machinery-wholesale",
],
  "stands": [
  "warehousing", "general-wholesale", "food-wholesale", "machinery-wholesale", "other-wholesale",
],
  "words": [
  "倉庫",
],
  "icon": "building-warehouse",
},
  "books": {
  "label": "本",
  "trades": [
  "other-retail", "media",
],
  "stands": [
  "media",
],
  "words": [
  "書籍", "雑誌", "本屋", "編集", "出版",
],
  "icon": "book",
},
  "pencil": {
  "label": "文房具",
  "trades": [
  "other-retail",
],
  "stands": [
  
],
  "words": [
  "文房具", "文具",
],
  "icon": "pencil",
},
  "newspaper": {
  "label": "新聞",
  "trades": [
  "other-retail", "media",
],
  "stands": [
  
],
  "words": [
  "新聞",
],
  "icon": "news",
},
  "gift": {
  "label": "贈りもの",
  "trades": [
  "other-retail",
],
  "stands": [
  
],
  "words": [
  "ギフト", "贈答", "土産",
],
  "icon": "gift",
},
  "medicine": {
  "label": "薬",
  "trades": [
  "other-retail", "medical",
],
  "stands": [
  
],
  "words": [
  "薬局", "漢方", "和漢薬", "薬",
],
  "icon": "pill",
},
  "baseball": {
  "label": "野球のボール",
  "trades": [
  "other-retail", "leisure",
],
  "stands": [
  
],
  "words": [
  "スポーツ", "野球",
],
  "icon": "ball-baseball",
},
  "mail-order": {
  "label": "荷物",
  "trades": [
  "mail-order",
],
  "stands": [
  "mail-order",
],
  "words": [
  "通販", "宅配", "ネットショップ",
],
  "icon": "package",
},
  "truck": {
  "label": "トラック",
  "trades": [
  "freight", "transport-services",
],
  "stands": [
  "freight", "transport-services",
],
  "words": [
  "運送", "配送", "貨物", "物流", "トラック",
],
  "icon": "truck",
},
  "taxi": {
  "label": "車",
  "trades": [
  "passenger-transport", "machinery-retail",
],
  "stands": [
  "passenger-transport", "machinery-retail",
],
  "words": [
  "タクシー", "ハイヤー",
],
  "icon": "car",
},
  "train": {
  "label": "電車",
  "trades": [
  "railway",
],
  "stands": [
  "railway",
],
  "words": [
  "鉄道", "電車",
],
  "icon": "train",
},
  "bus": {
  "label": "バス",
  "trades": [
  "passenger-transport",
],
  "stands": [
  
],
  "words": [
  "バス",
],
  "icon": "bus",
},
  "plane": {
  "label": "飛行機",
  "trades": [
  "air-transport",
],
  "stands": [
  "air-transport",
],
  "words": [
  "航空",
],
  "icon": "plane",
},
  "car-repair": {
  "label": "車の整備",
  "trades": [
  "car-repair",
],
  "stands": [
  "car-repair",
],
  "words": [
  "整備", "車検", "ボデー", "修理",
],
  "icon": "car-garage",
},
  "mailbox": {
  "label": "郵便受け",
  "trades": [
  "post-office", "postal",
],
  "stands": [
  "postal", "post-office",
],
  "words": [
  "郵便",
],
  "icon": "mailbox",
},
  "inn": {
  "label": "旅館",
  "trades": [
  "lodging",
],
  "stands": [
  "lodging",
],
  "words": [
  "旅館", "民宿", "ゲストハウス", "町家", "古民家",
],
  "path": "M3 10l9-6 9 6 M5 9v11h14V9 M9 20v-6h6v6 M9 11.5h6 M12 14v6",
},
  "hot-spring": {
  "label": "温泉",
  "trades": [
  "hair-bath", "lodging",
],
  "stands": [
  
],
  "words": [
  "温泉", "銭湯", "湯",
],
  "path": "M4.5 12c-1 1-1.5 2-1.5 3.2C3 18.4 7 20.5 12 20.5s9-2.1 9-5.3c0-1.2-.5-2.2-1.5-3.2 M8 15.5c-2-3 2-4 0-7.5 M12 15.5c-2.5-4 2.5-6 0-11 M16 15.5c-2-3 2-4 0-7.5",
},
  "hotel": {
  "label": "ホテル",
  "trades": [
  "lodging",
],
  "stands": [
  
],
  "words": [
  "ホテル",
],
  "icon": "bed",
},
  "tent": {
  "label": "テント",
  "trades": [
  "lodging", "leisure",
],
  "stands": [
  
],
  "words": [
  "キャンプ",
],
  "icon": "tent",
},
  "scissors": {
  "label": "はさみ",
  "trades": [
  "hair-bath",
],
  "stands": [
  "hair-bath",
],
  "words": [
  "美容", "理容", "床屋", "髪",
],
  "icon": "scissors",
},
  "iron": {
  "label": "アイロン",
  "trades": [
  "hair-bath",
],
  "stands": [
  
],
  "words": [
  "クリーニング", "染み抜き",
],
  "icon": "ironing",
},
  "ceremony": {
  "label": "行事",
  "trades": [
  "personal-care",
],
  "stands": [
  "personal-care",
],
  "words": [
  "冠婚葬祭", "葬儀", "結婚",
],
  "icon": "candle",
},
  "camera": {
  "label": "カメラ",
  "trades": [
  "technical-services",
],
  "stands": [
  
],
  "words": [
  "写真", "撮影",
],
  "icon": "camera",
},
  "steering-wheel": {
  "label": "ハンドル",
  "trades": [
  "learning",
],
  "stands": [
  
],
  "words": [
  "自動車教習所", "教習",
],
  "icon": "steering-wheel",
},
  "notebook": {
  "label": "ノート",
  "trades": [
  "learning", "schools",
],
  "stands": [
  "learning",
],
  "words": [
  "学習塾", "塾", "教室",
],
  "icon": "notebook",
},
  "school": {
  "label": "学校",
  "trades": [
  "schools", "learning",
],
  "stands": [
  "schools",
],
  "words": [
  "学校", "幼稚園", "体験学習",
],
  "icon": "school",
},
  "stethoscope": {
  "label": "聴診器",
  "trades": [
  "medical", "health",
],
  "stands": [
  "medical", "health",
],
  "words": [
  "診療所", "医院", "クリニック",
],
  "icon": "stethoscope",
},
  "wheelchair": {
  "label": "介護",
  "trades": [
  "welfare", "leasing",
],
  "stands": [
  "welfare",
],
  "words": [
  "介護", "福祉",
],
  "icon": "wheelchair",
},
  "nursery": {
  "label": "保育",
  "trades": [
  "welfare",
],
  "stands": [
  
],
  "words": [
  "保育",
],
  "icon": "horse-toy",
},
  "computer": {
  "label": "パソコン",
  "trades": [
  "it-services", "internet",
],
  "stands": [
  "it-services", "internet",
],
  "words": [
  "ソフトウェア", "システム", "ウェブ", "アプリ",
],
  "icon": "device-desktop",
},
  "telephone": {
  "label": "通信",
  "trades": [
  "telecom", "broadcasting",
],
  "stands": [
  "telecom", "broadcasting",
],
  "words": [
  "通信", "放送",
],
  "icon": "antenna",
},
  "surveying": {
  "label": "測量",
  "trades": [
  "professional-services", "technical-services",
],
  "stands": [
  "technical-services",
],
  "words": [
  "測量", "土地家屋調査士", "設計",
],
  "icon": "compass",
},
  "microscope": {
  "label": "顕微鏡",
  "trades": [
  "research",
],
  "stands": [
  "research",
],
  "words": [
  "研究",
],
  "icon": "microscope",
},
  "temple": {
  "label": "お堂",
  "trades": [
  "religion",
],
  "stands": [
  "religion",
],
  "words": [
  "寺院", "神社",
],
  "icon": "building-pavilion",
},
  "briefcase": {
  "label": "かばん",
  "trades": [
  "professional-services", "business-services", "staffing", "associations",
],
  "stands": [
  "professional-services", "staffing", "business-services", "other-services",
],
  "words": [
  "コンサルタント", "事務所", "派遣",
],
  "icon": "briefcase",
},
  "megaphone": {
  "label": "知らせる",
  "trades": [
  "advertising",
],
  "stands": [
  "advertising",
],
  "words": [
  "広告", "宣伝",
],
  "icon": "speakerphone",
},
  "key": {
  "label": "鍵",
  "trades": [
  "leasing",
],
  "stands": [
  "leasing",
],
  "words": [
  "レンタル", "リース",
],
  "icon": "key",
},
  "coin": {
  "label": "お金",
  "trades": [
  "cooperative-finance", "insurance",
],
  "stands": [
  "cooperative-finance", "insurance", "banking", "lending", "securities", "finance-support",
],
  "words": [
  "信用金庫", "保険",
],
  "icon": "coin-yen",
},
  "building": {
  "label": "建物",
  "trades": [
  "real-estate-rental",
],
  "stands": [
  "real-estate-rental",
],
  "words": [
  "賃貸", "不動産", "管理業",
],
  "icon": "building",
},
  "gas": {
  "label": "炎",
  "trades": [
  "gas",
],
  "stands": [
  "gas", "heat",
],
  "words": [
  "ガス",
],
  "icon": "flame",
},
  "recycle": {
  "label": "資源",
  "trades": [
  "waste",
],
  "stands": [
  "waste",
],
  "words": [
  "廃棄物", "リサイクル", "産廃",
],
  "icon": "recycle",
},
  "together": {
  "label": "組合",
  "trades": [
  "cooperatives", "associations",
],
  "stands": [
  "cooperatives", "associations",
],
  "words": [
  "協同組合", "組合", "団地", "商店街",
],
  "icon": "building-community",
},
  "festival": {
  "label": "娯楽",
  "trades": [
  "leisure",
],
  "stands": [
  "leisure",
],
  "words": [
  "遊園地", "娯楽", "映画",
],
  "icon": "ticket",
},
  "factory": {
  "label": "工場",
  "trades": [
  
],
  "stands": [
  
],
  "words": [
  "製造業",
],
  "icon": "building-factory",
},
} as const;
