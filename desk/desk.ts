import type { PartnerStore } from './bundles/partner-store.ts';
import type { DeskConfig } from './desk-config.ts';
import type { DryRuns } from './dry-run/dry-runs.ts';
import type { Intake } from './intake.ts';
import type { PictureStore } from './pictures/picture-store.ts';
import type { ForeignReleases } from './publishing/foreign-releases.ts';
import type { PublishedLists } from './publishing/published-lists.ts';
import type { ServedFiles } from './publishing/served-files.ts';
import type { Grouping } from './queue/follow-reports.ts';
import type { reportSources } from './queue/report-sources.ts';
import type { WokenWork } from './running/work-when-woken.ts';
import type { HeldKey } from './signing/key-files.ts';
import type { AccountService } from './staff/account-service.ts';
import type { SeatStore } from './staff/seat-store.ts';
import type { DeskDatabase } from './store/open-database.ts';
import type { ReportStore } from './store/report-store.ts';
import type { DraftStore } from './verdict/draft-store.ts';
import type { ReleaseStore } from './verdict/release-store.ts';

/** A running desk as its routes see it. */
export interface Desk {
  config: DeskConfig;
  /** Several desks may share a database: everything stored is stored under the id of one. */
  deskId: string;
  database: DeskDatabase;
  /** The address people reach the desk at, without a slash at its end. */
  publicAddress(): string;
  reports: ReportStore;
  /** What is told of each report that came or was withdrawn, to have it in its claims. */
  grouping: Grouping;
  /** What is told of each report that was withdrawn. */
  withdrawals: Pick<WokenWork, 'wake'>;
  /** What looks whether others serve a list of this desk's, by what reports say. */
  foreignReleases: Pick<ForeignReleases, 'note'>;
  /** By what reports of one sender are told from those of others for a day. */
  sourceOf: ReturnType<typeof reportSources>;
  pictures: PictureStore;
  lists: PublishedLists;
  files: ServedFiles;
  seats: SeatStore;
  /** The desks with which this one passes claims on, and the key by which they know it. */
  partners: PartnerStore;
  key: HeldKey;
  /** What wordings of claims are tried with. */
  dryRuns: DryRuns;
  drafts: DraftStore;
  releases: ReleaseStore;
  /** The name in addresses of the list that says what the desk has found out. */
  listName: string;
  /** How staff sign in by an account of another service; null where they cannot. */
  signInByAccount: SignInByAccount | null;
  /** What whoever runs the desk signs in with. */
  staffToken: string;
  /** What status addresses are derived from. */
  statusSecret: string;
  /** Whose pages may use a desk on this machine, beside the extension's; `*` for everybody's. */
  webOrigins: readonly string[];
  /** Where it keeps everything. */
  dataFolder: string;
  intake: Intake;
}

/** Where accounts are, and what no one else can make of what passes by there. */
export interface SignInByAccount {
  service: AccountService;
  secret: string;
}
