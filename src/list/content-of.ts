import type { ParsedList } from '../contract/parse-list.ts';
import type { OutlinedEntry } from '../contract/signed/filed-entry.ts';
import type { FollowedList } from '../history/records.ts';
import type { MadeReady } from './make-ready-list.ts';

const shownLeftOut = 100;

/** What the record of a followed list says of the version in force. */
export type Content = Pick<
  FollowedList,
  | 'title'
  | 'publisher'
  | 'listId'
  | 'version'
  | 'entryCount'
  | 'statedCount'
  | 'expiresAt'
  | 'leftOut'
  | 'leftOutCount'
>;

/** What a record says of a version once it is parsed and compiled. Pure. */
export function contentOf({ list, stated, leftOut }: ParsedList<OutlinedEntry>, made: MadeReady): Content {
  const all = [...leftOut, ...made.leftOut];
  return {
    title: list.title,
    publisher: list.publisher,
    listId: list.id,
    version: list.version,
    entryCount: made.entryCount,
    statedCount: stated,
    expiresAt: list.expiresAt ?? null,
    leftOut: all.slice(0, shownLeftOut),
    leftOutCount: all.length,
  };
}
