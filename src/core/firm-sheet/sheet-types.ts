/** Files that a sheet of ローカルベンチマーク is kept in: their media types, and how the names end. */
export const SHEET_TYPES: Readonly<Record<string, readonly string[]>> = {
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': ['.xlsx'],
  'application/vnd.ms-excel.sheet.macroEnabled.12': ['.xlsm'],
};
