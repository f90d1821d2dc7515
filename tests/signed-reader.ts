import { isDeepStrictEqual } from 'node:util';
import { outlineListBytes, scanOfList } from '../src/contract/parse-list.ts';
import { good, refused } from '../src/contract/result.ts';
import { hexSha256 } from '../src/contract/signed/hex-sha256.ts';
import type { SignedState } from '../src/history/records.ts';
import type { FetchFile } from '../src/list/trust/ask-places.ts';
import { newlySigned } from '../src/list/trust/newly-signed.ts';
import {
  readSigned,
  type SignedFind,
  type SignedReading,
  signedOnceInForce,
} from '../src/list/trust/read-signed.ts';

/** A folder on a pretended host: path → bytes, or null where nothing is there. */
export type Host = (path: string) => Uint8Array<ArrayBuffer> | null;

/** Where the pretended publisher's folder lies. */
export const folder = 'https://desk.example/lists/food/';

/** What a reader knows that has only the fingerprint. */
export const nothingYet = (root: string): SignedState => newlySigned(folder, root, true);

/** Fetches from pretended hosts, each with the address its folder begins with; `asked` are the addresses. */
export function fetchFrom(hosts: Readonly<Record<string, Host>>, asked: string[] = []): FetchFile {
  return async (url, limit, known) => {
    asked.push(url);
    const [place, host] = Object.entries(hosts).find(([each]) => url.startsWith(each)) ?? [];
    const bytes = place === undefined ? null : host?.(url.slice(place.length));
    if (!bytes) return refused('address_answered', url, '404');
    if (bytes.length > limit) return refused('signed_file_changed', url);
    return (await hexSha256(bytes)) === known ? good({ changed: false }) : good({ changed: true, bytes });
  };
}

/** A reader without a browser: what it knows, and the versions it keeps, newest first. */
export class Reader {
  signed: SignedState;
  kept: { version: number; bytes: Uint8Array<ArrayBuffer> }[] = [];

  constructor(root: string) {
    this.signed = nothingYet(root);
  }

  async refresh(fetchFile: FetchFile, now: number): Promise<SignedReading> {
    const read = await readSigned({
      listId: null,
      signed: this.signed,
      bases: this.kept.map(({ version, bytes }) => ({ version, read: async () => bytes })),
      isWhole: this.kept.length > 0,
      waiting: null,
      fetchFile,
      scanOf: scanOfList,
      keep: async (signed) => {
        this.signed = signed;
      },
      now,
    });
    this.signed = signedOnceInForce(read);
    const { found } = read;
    if (found && !isScannedAsItIs(found)) throw new Error('what was scanned is another list');
    if (found) this.kept = [{ version: found.release.version, bytes: found.bytes }, ...this.kept].slice(0, 3);
    return read;
  }

  get bytes(): Uint8Array<ArrayBuffer> | null {
    return this.kept[0]?.bytes ?? null;
  }
}

/** Whether what went through the bytes as they were verified leads to the list that they state. */
function isScannedAsItIs({ bytes, scan }: SignedFind): boolean {
  const scanned = outlineListBytes(bytes.buffer, scan ?? undefined);
  return isDeepStrictEqual(scanned, outlineListBytes(bytes.buffer));
}
