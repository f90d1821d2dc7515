import { type Join, joinFormat } from '../src/contract/join.ts';
import type { Desk } from './desk.ts';

/** What a person needs to follow this desk. */
export async function joinDocument(desk: Desk): Promise<Join> {
  const address = desk.publicAddress();
  const lists = await desk.lists.all();
  return {
    format: joinFormat,
    ...desk.config,
    reports: `${address}/reports`,
    lists: lists.map(({ name, title }) => ({
      url: `${address}/lists/${name}.json`,
      title: title.slice(0, 500),
    })),
  };
}
