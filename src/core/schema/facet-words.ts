/** How a facet is shown and said. */
export interface FacetWords {
  label: string;
  /** Stands in the panel itself; the others wait in one fold below. */
  open?: boolean | undefined;
  /** How a value is said outside its panel, `{}` standing for its label; the label alone when left out. */
  phrase?: string | undefined;
  /** What a case without a value stands under, in words; when left out, it stands under nothing. */
  unstated?: string | undefined;
}

/**
 * The facets that every instance can have, by their names in addresses: in the order, and with the words, that an
 * instance gets which declares none in `taxonomy/facets.yaml`.
 */
export const FACET_WORDS = {
  industry: { label: '業種', open: true },
  trade: { label: '何をする会社' },
  concern: { label: '気がかり', open: true, phrase: '「{}」の話' },
  region: { label: '地域', open: true },
  prefecture: { label: '都道府県' },
  employees: { label: '組織規模', unstated: '規模は公表なし' },
  depth: { label: '読みどころ' },
  wall: { label: '壁', open: true, phrase: '「{}」の壁' },
  step: { label: '段階', phrase: '「{}」の段階' },
  tag: { label: 'タグ', phrase: '#{}' },
  supporterType: { label: '支援者の所属' },
  sales: { label: '売上規模', phrase: '売上{}' },
  ownerType: { label: '経営者属性' },
  ownerAge: { label: '経営者年齢', phrase: '経営者が{}' },
  salesTrend: { label: '売上高の傾向', phrase: '売上高が{}' },
  profitTrend: { label: '経常利益率の傾向', phrase: '経常利益率が{}' },
  sitesOutside: { label: '県外の拠点', phrase: '県外の拠点{}' },
  sitesOverseas: { label: '海外の拠点', phrase: '海外の拠点{}' },
  outcomePhase: { label: '成果の段階', phrase: '成果「{}」' },
  supportKind: { label: '支援の型' },
  period: { label: '支援の長さ', phrase: '支援期間{}' },
  act: { label: '支援者がしたこと', phrase: '支援者が「{}」' },
  figures: { label: '成果の数字', phrase: '成果の{}' },
} as const satisfies Readonly<Record<string, FacetWords>>;

export type KnownFacet = keyof typeof FACET_WORDS;

/** Whether every instance knows a facet of this name. */
export function isKnownFacet(name: string): name is KnownFacet {
  return Object.hasOwn(FACET_WORDS, name);
}
