/** A real forum that runs on this machine and shows the sample threads. */
export interface RealSite {
  /** The address of its first page, on 127.0.0.1. */
  address: string;
  threads: { id: string; title: string; url: string }[];
  /** Ends every process the site started and removes what it kept in temporary folders. */
  close(): Promise<void>;
}
