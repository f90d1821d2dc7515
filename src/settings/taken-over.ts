import type { KeepLimits } from '../history/records.ts';
import { mostOwnWords } from './own-words.ts';
import type { Settings } from './settings.ts';
import { isSameEndpoint } from './with-endpoint.ts';

/**
 * What becomes of the settings here when those of another machine are taken over: they count, and nothing
 * is lost that would have to be set up again. Desks that are only awaited stay those of this machine, since
 * their lists would be followed without anybody having joined here. A pause is of the moment, and whether
 * settings are synced, or traces of pages kept, is chosen in each browser. Of two times to keep things, and
 * of two sizes, the larger one holds. Pure.
 */
export function takenOver(here: Settings, other: Settings): Settings {
  const endpoint = other.endpoint ?? here.endpoint;
  const others = [...other.otherEndpoints, ...(here.endpoint ? [here.endpoint] : []), ...here.otherEndpoints];
  return {
    ...other,
    endpoint,
    otherEndpoints: others.filter(
      (one, at) =>
        !others
          .slice(0, at)
          .concat(endpoint ?? [])
          .some((known) => isSameEndpoint(known, one)),
    ),
    isPaused: here.isPaused,
    pausedUntil: here.pausedUntil,
    awaitedDesks: here.awaitedDesks,
    syncs: here.syncs,
    tracePages: here.tracePages,
    ...longerLimits(here, other),
    ownWords: {
      words: both(other.ownWords.words, here.ownWords.words),
      exceptions: both(other.ownWords.exceptions, here.ownWords.exceptions),
    },
  };
}

/** The longer of two times to keep things, and the larger of two sizes; `other` may say less. Pure. */
export function longerLimits(here: KeepLimits, other: Partial<KeepLimits>): KeepLimits {
  const { keepDays, keepPictureBytes } = { ...here, ...other };
  return {
    keepDays: larger(here.keepDays, keepDays),
    keepPictureBytes: larger(here.keepPictureBytes, keepPictureBytes),
  };
}

/**
 * What those settings would have deleted here that is kept now: a person is asked first. Null where nothing.
 * Pure.
 */
export function shorterLimits(here: KeepLimits, other: KeepLimits): Partial<KeepLimits> | null {
  const longer = longerLimits(here, other);
  const names = (['keepDays', 'keepPictureBytes'] as const).filter((name) => longer[name] !== other[name]);
  return names.length > 0 ? Object.fromEntries(names.map((name) => [name, other[name]])) : null;
}

/** Null is without end. */
const larger = (one: number | null, other: number | null): number | null =>
  one === null || other === null ? null : Math.max(one, other);

const both = (words: readonly string[], more: readonly string[]): string[] =>
  [...new Set([...words, ...more])].slice(0, mostOwnWords);
