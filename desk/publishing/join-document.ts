import { type Join, joinFormat } from '../../src/contract/join.ts';
import type { DeskConfig } from '../desk-config.ts';
import type { PublishedList } from './published-lists.ts';
import { signedAddress } from './signed-places.ts';

/**
 * What a person needs to follow lists that are published at `address`; `reports` is where reports go, null
 * where nobody takes any. Pure.
 */
export function joinDocumentOf(
  address: string,
  config: DeskConfig,
  lists: readonly PublishedList[],
  reports: string | null,
): Join {
  return {
    format: joinFormat,
    ...config,
    ...(reports === null ? {} : { reports }),
    lists: lists.map(({ name, title, keyFingerprint }) => ({
      url: `${address}/lists/${name}.json`,
      title: title.slice(0, 500),
      ...(keyFingerprint === null ? {} : { signed: signedAddress(address, name), keyFingerprint }),
    })),
  };
}
