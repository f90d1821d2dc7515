import { type Claim, type ClaimLine, sparkHours } from '../src/contract/staff/claim.ts';

/** A line of the queue for tests. */
export const sampleLine = (changes: Partial<ClaimLine> = {}): ClaimLine => ({
  id: '11111111-1111-4111-8111-111111111111',
  number: 1,
  title: '水厂被污染，今晚起全城停水三天',
  category: 'disaster-and-epidemic',
  state: 'open',
  dispute: false,
  grew: false,
  reports: 37,
  sites: 9,
  firstSeen: '2026-11-26T07:12:00.000Z',
  lastSeen: '2026-11-26T11:38:00.000Z',
  growth: 16,
  spark: new Array(sparkHours).fill(0),
  dueAt: null,
  entry: null,
  taken: null,
  looking: [],
  muted: false,
  picture: false,
  machine: false,
  ...changes,
});

/** A claim for tests. */
export const sampleClaim = (changes: Partial<Claim> = {}): Claim => ({
  ...sampleLine(),
  passages: [],
  pictures: [],
  timeline: [],
  questions: [],
  mergedInto: null,
  closedFor: null,
  reasonWaits: null,
  ...changes,
});
