import { good, type Result, refused } from '../contract/result.ts';
import { copyRecord } from '../history/copy-record.ts';
import { openDatabase } from '../history/database.ts';
import type { Patrol, PatrolPage } from '../history/records.ts';
import { writeDatabase } from '../history/write-database.ts';
import { withoutPage, withPageBack, withPages } from './with-pages.ts';

/** All patrols, in the order they were made. */
export const readPatrols = async (): Promise<Patrol[]> =>
  (await (await openDatabase()).getAll('patrols')).sort((a, b) => a.createdAt - b.createdAt);

/** Those that a person makes. The pages of an after-care are those that its claim was reported on. */
export const madeByPerson = (patrols: readonly Patrol[]): Patrol[] =>
  patrols.filter(({ aftercare }) => aftercare === undefined);

/**
 * The one of those that was walked, given pages or made last: pages go there unless the person says where;
 * undefined where there is none. Pure.
 */
export const lastUsed = (patrols: readonly Patrol[]): Patrol | undefined =>
  madeByPerson(patrols).reduce<Patrol | undefined>(
    (last, each) => (last && usedAt(last) > usedAt(each) ? last : each),
    undefined,
  );

const usedAt = ({ createdAt, addedAt, walk }: Patrol): number =>
  Math.max(createdAt, addedAt ?? 0, walk?.startedAt ?? 0, walk?.endedAt ?? 0);

/** `name`, with a number behind it where there is a set of that name. Pure. */
export function freeName(name: string, patrols: readonly Pick<Patrol, 'name'>[]): string {
  const taken = new Set(patrols.map((patrol) => patrol.name));
  let free = name;
  for (let number = 2; taken.has(free); number++) free = `${name} ${number}`;
  return free;
}

/** One of them; undefined where it was removed. */
export const readPatrol = async (id: string): Promise<Patrol | undefined> =>
  (await openDatabase()).get('patrols', id);

/** What a new patrol is called, and where pages go to one that is there, which. */
export type Target = { name: string } | { id: string };

/** Adds pages to a patrol, or makes a new one of them; tells its id and what became of the pages. */
export async function addPages(
  target: Target,
  pages: readonly PatrolPage[],
): Promise<Result<{ id: string; added: number; leftOut: number }>> {
  const id = 'id' in target ? target.id : crypto.randomUUID();
  const made = (): Patrol | undefined =>
    'name' in target ? { id, name: target.name, createdAt: Date.now(), pages: [], walk: null } : undefined;
  let became = { added: 0, leftOut: 0 };
  const changed = await changePatrol(id, (patrol) => {
    const known = patrol ?? made();
    if (!known) return;
    const { pages: all, ...counts } = withPages(known.pages, pages);
    became = counts;
    return { ...known, pages: all, addedAt: Date.now() };
  });
  return changed.ok ? good({ id, ...became }) : changed;
}

/** Changes what is stored of a patrol; where `change` makes nothing of it, it is gone. */
export const changePatrol = async (
  id: string,
  change: (patrol: Patrol | undefined) => Patrol | undefined,
): Promise<Result<Patrol>> => {
  const changed = await writeDatabase(async () => {
    const transaction = (await openDatabase()).transaction('patrols', 'readwrite');
    const next = change(await transaction.store.get(id));
    if (next) await transaction.store.put(next);
    await transaction.done;
    return next;
  });
  if (!changed.ok) return changed;
  await copyRecord('patrols', id);
  return changed.value ? good(changed.value) : refused('patrol_gone');
};

/** Keeps an after-care in place of the one its claim had; pages that stay keep what they showed last. */
export const keepAfterCare = (made: Patrol): Promise<Result<Patrol>> =>
  changePatrol(made.id, (known) => {
    const { aftercare } = made;
    const addresses = new Set(made.pages.map(({ url }) => url));
    const looks = Object.entries(known?.aftercare?.looks ?? {}).filter(([url]) => addresses.has(url));
    return aftercare ? { ...made, aftercare: { ...aftercare, looks: Object.fromEntries(looks) } } : made;
  });

/** Takes one page out of a patrol. */
export const takeOutPage = (id: string, url: string): Promise<Result<Patrol>> =>
  changePatrol(id, (patrol) => patrol && withoutPage(patrol, url, Date.now()));

/** Puts a page back that was taken out of a patrol, or with null the whole patrol, as it was `before`. */
export const putBack = (before: Patrol, url: string | null): Promise<Result<Patrol>> =>
  changePatrol(before.id, (stored) =>
    stored && url !== null ? withPageBack(stored, url, before) : (stored ?? before),
  );

/** Removes a patrol. What was looked at on its pages is forgotten with time, as another may have them. */
export const removePatrol = (id: string): Promise<Result<null>> =>
  writeDatabase(async () => {
    await (await openDatabase()).delete('patrols', id);
    await copyRecord('patrols', id);
    return null;
  });
