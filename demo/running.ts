/** A desk that runs. */
export interface RunningDesk {
  address: string;
  staffToken: string;
}

/** Forum software that runs, seeded with the sample threads. */
export interface RunningForum {
  address: string;
  threads: { id: string; title: string; url: string }[];
}
