/** The formats of records that a file may hold. */
export const recordFormats = ['table', 'json-lines', 'json', 'sql', 'markup', 'lines'] as const;
export type RecordFormat = (typeof recordFormats)[number];
