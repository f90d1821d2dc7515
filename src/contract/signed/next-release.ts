import type { List } from '../list.ts';
import { type Release, releaseFormat } from './release.ts';
import type { NamedRelease } from './releases-back.ts';

const day = 24 * 60 * 60 * 1000;
/** How far back deltas and ancestors go, in milliseconds. */
export const historyReach = 30 * day;
/** Until when a list that says nothing about it is good, in milliseconds. */
const releaseLifetime = 180 * day;

/** What a release says of the list it is about. */
export type ReleasedList = Pick<List, 'id' | 'version' | 'generatedAt' | 'expiresAt'>;

/**
 * The next release of a list, whose bytes are `full`. `before` are the releases until now, newest first, back
 * to `historyReach`. The same list after the same releases makes the same release, at the desk and in the
 * browser of whoever signs it. Pure.
 */
export const nextRelease = (
  { id, version, generatedAt, expiresAt }: ReleasedList,
  full: Release['full'],
  deltas: Release['deltas'],
  before: readonly NamedRelease[],
): Release => ({
  format: releaseFormat,
  list: id,
  version,
  generatedAt,
  expiresAt: expiresAt ?? new Date(Date.parse(generatedAt) + releaseLifetime).toISOString(),
  full,
  deltas,
  ancestors: before
    .filter((_, at) => isDoubling(at + 1))
    .map(({ release, sha256 }) => ({ version: release.version, sha256 })),
});

/** 1, 2, 4, 8 … Pure. */
export const isDoubling = (steps: number): boolean => Number.isInteger(Math.log2(steps));
