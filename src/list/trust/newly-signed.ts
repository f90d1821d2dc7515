import type { SignedState } from '../../history/records.ts';

/** What is known of a list whose first root is all that is known. Pure. */
export const newlySigned = (folder: string, root: string, isCompared: boolean): SignedState => ({
  folder,
  root,
  isCompared,
  keys: { format: 'qiuzheng-keys/1', chain: [] },
  keysDigest: null,
  headDigest: null,
  keysCheckedAt: 0,
  head: null,
  confirmedUntil: 0,
  release: null,
  fork: null,
});
