/** What one document may have and take before its reading is stopped. */
export type ImportLimits = {
  /** Of the file. */
  readonly bytes: number;
  /** Of a PDF. */
  readonly pages: number;
  /** Of a sheet or a table. */
  readonly rows: number;
  /** Of a Word or Excel file, all its parts together. */
  readonly unpackedBytes: number;
  readonly seconds: number;
  /** Of memory. */
  readonly megabytes: number;
};

export const IMPORT_LIMITS: ImportLimits = {
  bytes: 50_000_000,
  pages: 500,
  rows: 100_000,
  unpackedBytes: 150_000_000,
  seconds: 60,
  megabytes: 768,
};
