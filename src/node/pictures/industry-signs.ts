/**
 * One sign per 大分類 of the Japan Standard Industrial Classification, drawn for this site on a grid of 48:
 * strokes only, so that they read at every size and in every colour. The key is the id of the industry.
 */
export const INDUSTRY_SIGNS: Readonly<Record<string, string>> = {
  agriculture:
    'M24 42V20 M24 26c-9 0-13-5-13-12 8 0 13 4 13 12Z M24 22c9 0 13-5 13-12-8 0-13 4-13 12Z M10 42h28',
  fisheries: 'M6 24c8-11 22-11 29 0-7 11-21 11-29 0Z M35 24l8-7v14Z M15 22h.1 M22 16c4 5 4 11 0 16',
  mining: 'M8 40L26 18 M14 12c9-4 20 2 24 12 M22 40l6-8 6 8Z',
  construction: 'M6 40h36 M12 40V22l12-10 12 10v18 M20 40V28h8v12',
  manufacturing: 'M6 40V22l11 7v-7l11 7V10h8l2 30Z M14 34h4 M24 34h4',
  utilities: 'M27 6L13 27h10l-3 15 15-22H24Z',
  information: 'M7 10h34v23H7Z M18 41h12 M24 33v8 M17 17l-4 4 4 5 M31 17l4 4-4 5',
  transport: 'M4 14h24v20H4Z M28 21h8l7 7v6H28 M8 34a4 4 0 1 0 8 0 M30 34a4 4 0 1 0 8 0',
  'wholesale-retail': 'M8 20h32l-3-10H11Z M11 20v20h26V20 M19 40V29h10v11',
  finance: 'M6 19L24 8l18 11Z M11 19v17 M20 19v17 M28 19v17 M37 19v17 M6 40h36',
  'real-estate': 'M10 42V8h18v34 M28 20h10v22 M16 15h6 M16 23h6 M16 31h6 M6 42h36',
  professional: 'M20 8h8 M22 8v13L11 38c-1 2 0 4 3 4h20c3 0 4-2 3-4L26 21V8 M16 32h16',
  hospitality: 'M12 8v12a5 5 0 0 0 10 0V8 M17 8v34 M34 42V8c-5 3-7 9-7 16h7',
  'personal-services':
    'M14 10l20 24 M34 10L14 34 M9 37a5 5 0 1 0 10 0 5 5 0 1 0-10 0 M29 37a5 5 0 1 0 10 0 5 5 0 1 0-10 0',
  education: 'M24 14c-5-4-11-5-17-4v26c6-1 12 0 17 4 5-4 11-5 17-4V10c-6-1-12 0-17 4Z M24 14v26',
  'medical-welfare': 'M24 40C8 29 5 21 9 14c4-6 12-5 15 1 3-6 11-7 15-1 4 7 1 15-15 26Z M24 20v10 M19 25h10',
  'compound-services': 'M8 12h32v24H8Z M8 13l16 14 16-14',
  'other-services':
    'M24 24m-6 0a6 6 0 1 0 12 0 6 6 0 1 0-12 0 M24 6v7 M24 35v7 M6 24h7 M35 24h7 M11 11l5 5 M32 32l5 5 M37 11l-5 5 M16 32l-5 5',
};
