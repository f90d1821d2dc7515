/**
 * Something that whoever runs the desk has to see to. Of reports it holds at most which release they claim.
 */
export interface Alert {
  kind: 'overdue' | 'rising' | 'publishing' | 'foreign' | 'disk';
  /** How much of it there is: an alert is sent again when it becomes more. */
  count: number;
  sentence: string;
}

/** What alerts are about. */
export interface DeskState {
  /** Claims in work that are past their due date. */
  overdue: number;
  /** Claims that grow and that no entry is about. */
  rising: number;
  /** What the doctor says of signed lists. */
  publishing: readonly string[];
  /** What is said of releases that reports claim and the desk never made, a sentence for each list. */
  foreign: readonly string[];
  freeBytes: number | null;
  /** Below this the desk takes no reports. */
  keptFree: number;
}

/** What is to be said of this state. Pure. */
export function alertsOf({ overdue, rising, publishing, foreign, freeBytes, keptFree }: DeskState): Alert[] {
  const alerts: Alert[] = [
    { kind: 'overdue', count: overdue, sentence: `${claims(overdue)} past the due date.` },
    {
      kind: 'rising',
      count: rising,
      sentence: `${claims(rising)} reported ever more often, without an entry.`,
    },
    { kind: 'publishing', count: publishing.length, sentence: publishing.join(' ') },
    { kind: 'foreign', count: foreign.length, sentence: foreign.join(' ') },
  ];
  if (freeBytes !== null && freeBytes < 2 * keptFree)
    alerts.push({ kind: 'disk', count: 1, sentence: diskSentence(freeBytes, keptFree) });
  return alerts.filter(({ count }) => count > 0);
}

const claims = (count: number) => (count === 1 ? 'One claim is' : `${count} claims are`);

const megabytes = (bytes: number) => `${Math.floor(bytes / 1024 / 1024)} MiB`;

const diskSentence = (free: number, kept: number) =>
  free < kept
    ? `The disk has ${megabytes(free)} left. The desk takes no reports until it has ${megabytes(kept)}.`
    : `The disk has ${megabytes(free)} left. Below ${megabytes(kept)} the desk takes no reports.`;
