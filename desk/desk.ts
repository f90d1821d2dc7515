import type { DeskConfig } from './desk-config.ts';
import type { Intake } from './intake.ts';
import type { PictureStore } from './picture-store.ts';
import type { PublishedLists } from './publishing/published-lists.ts';
import type { ServedFiles } from './publishing/served-files.ts';
import type { ReportStore } from './store/report-store.ts';

/** A running desk as its routes see it. */
export interface Desk {
  config: DeskConfig;
  /** The address people reach the desk at, without a slash at its end. */
  publicAddress(): string;
  reports: ReportStore;
  pictures: PictureStore;
  lists: PublishedLists;
  files: ServedFiles;
  /** What staff show to read reports. */
  staffToken: string;
  /** What status addresses are derived from. */
  statusSecret: string;
  /** Whose pages may use a desk on this machine, beside the extension's; `*` for everybody's. */
  webOrigins: readonly string[];
  /** Where it keeps everything. */
  dataFolder: string;
  intake: Intake;
}
