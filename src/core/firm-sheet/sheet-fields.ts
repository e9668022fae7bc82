/** The six indicators of ローカルベンチマーク, in the order of the sheet. */
export const INDICATORS = [
  'sales-growth',
  'operating-margin',
  'productivity',
  'debt-multiple',
  'working-capital',
  'equity-ratio',
] as const;
/** What is written into the sheet in numbers. */
export const FIGURES = [
  'staff',
  'sales',
  'operating-profit',
  'depreciation',
  'cash',
  'borrowings',
  'receivables',
  'inventory',
  'payables',
  'equity',
  'total',
] as const;
/** What is looked for in the sheet. */
export const CELLS = ['trade', 'address', 'issue', ...FIGURES] as const;

export type IndicatorId = (typeof INDICATORS)[number];
export type FigureName = (typeof FIGURES)[number];
