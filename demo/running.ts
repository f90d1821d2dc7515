/** A desk that runs. */
export interface RunningDesk {
  address: string;
  staffToken: string;
  /** Tokens of the two seats it has: one drafts verdicts, the other approves them. */
  seats: { reviewer: string; approver: string };
}

/** Forum software that runs, seeded with the sample threads. */
export interface RunningForum {
  address: string;
  threads: { id: string; title: string; url: string }[];
}
