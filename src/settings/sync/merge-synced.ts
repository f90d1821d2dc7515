import type { Synced, SyncedKey } from './synced-settings.ts';

/** What became of settings that were changed here and in another browser. */
export interface Merged {
  settings: Synced;
  /** Which of them changed here by it. */
  taken: SyncedKey[];
  /** Of which something was changed in both, and stayed as it was set here. */
  stayed: SyncedKey[];
}

/**
 * The settings of this browser and of another, which both began with `base`. What one of them changed counts:
 * of words, sites and site profiles each by itself. What both changed stays as it is here, so that nothing
 * changes under the hands of a person; the other browser will take it over. Pure.
 */
export function mergeSynced(base: Synced, here: Synced, there: Partial<Synced>): Merged {
  const stayed = new Set<SyncedKey>();
  const merge = <Key extends SyncedKey>(
    key: Key,
    both: (base: Synced[Key], here: Synced[Key], there: Synced[Key]) => Synced[Key],
  ): Synced[Key] => {
    const other = there[key];
    if (other === undefined || isSame(other, base[key]) || isSame(other, here[key])) return here[key];
    return isSame(here[key], base[key]) ? other : both(base[key], here[key], other);
  };
  const choice = <Key extends SyncedKey>(key: Key): Synced[Key] =>
    merge(key, (_base, here) => {
      stayed.add(key);
      return here;
    });
  const texts = (base: readonly string[], here: readonly string[], there: readonly string[]) =>
    mergeLists(base, here, there, (text) => text);
  const settings: Synced = {
    urlScope: choice('urlScope'),
    copyForm: choice('copyForm'),
    skipSeen: choice('skipSeen'),
    tellAgain: choice('tellAgain'),
    showsCount: choice('showsCount'),
    countsNew: choice('countsNew'),
    ownSites: merge('ownSites', (base, here, there) =>
      mergeLists(
        base,
        here,
        there,
        ({ id }) => id,
        () => stayed.add('ownSites'),
      ),
    ),
    leftOutSites: merge('leftOutSites', texts),
    offSites: merge('offSites', texts),
    ownWords: merge('ownWords', (base, here, there) => ({
      words: texts(base.words, here.words, there.words),
      exceptions: texts(base.exceptions, here.exceptions, there.exceptions),
    })),
  };
  const keys = Object.keys(settings) as SyncedKey[];
  return {
    settings,
    taken: keys.filter((key) => !isSame(settings[key], here[key])),
    stayed: [...stayed],
  };
}

/** Whether two settings say the same. Parsed by one schema, they have their fields in one order. Pure. */
export const isSame = (one: unknown, other: unknown): boolean =>
  JSON.stringify(one) === JSON.stringify(other);

/**
 * What is in a list once both changes of it count. What was taken out in one browser is out, unless the other
 * has changed it since; of what both changed, the one of here is in it.
 */
function mergeLists<One>(
  base: readonly One[],
  here: readonly One[],
  there: readonly One[],
  idOf: (one: One) => string,
  onBothChanged: () => void = () => {},
): One[] {
  const before = new Map(base.map((one) => [idOf(one), one]));
  const ours = new Map(here.map((one) => [idOf(one), one]));
  const theirs = new Map(there.map((one) => [idOf(one), one]));
  const isNews = (one: One) => !isSame(one, before.get(idOf(one)));
  const onlyHere = [...ours].flatMap(([id, own]) => (!theirs.has(id) && isNews(own) ? [own] : []));
  const fromThere = [...theirs].flatMap(([id, other]) => {
    const own = ours.get(id);
    if (own === undefined) return isNews(other) ? [other] : [];
    if (isNews(own) && isNews(other) && !isSame(own, other)) onBothChanged();
    return [isNews(own) ? own : other];
  });
  return [...onlyHere, ...fromThere];
}
