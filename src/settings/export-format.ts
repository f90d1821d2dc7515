import type { Settings } from './settings.ts';

/** Names the form in which settings, and all else a person takes along, are written. */
export const exportFormat = 'qiuzheng-export/1';

/** Whether a file names a form of a later version of the product. Pure. */
export const isLaterFormat = (format: unknown): boolean =>
  typeof format === 'string' &&
  format !== exportFormat &&
  format.startsWith(exportFormat.slice(0, exportFormat.indexOf('/') + 1));

/** How all that is written in that form begins: when it was made, and settings or some of them. Pure. */
export const headOfExport = (now: Date, settings: Partial<Settings>) => ({
  format: exportFormat,
  madeAt: now.toISOString(),
  settings,
});
