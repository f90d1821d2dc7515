import * as v from 'valibot';
import { joinPath, joinSchema } from '../contract/join.ts';
import { good, type Result, refused } from '../contract/result.ts';
import { jsonOf } from '../contract/signed/signed-json.ts';
import type { FetchFile } from '../list/trust/ask-places.ts';
import type { ApproverStore } from './approver-store.ts';

/** The largest join document read, in bytes. */
const limit = 256 * 1024;

/** What an approver compares before the first signature, and this browser holds on to from then on. */
export interface ListFingerprint {
  fingerprint: string;
  /** Whether it was compared here before; otherwise the desk says it, and the person has to compare it. */
  isPinned: boolean;
}

/** The fingerprint of the desk's list of this name: the one this browser knows, or what the desk says. */
export async function listFingerprint(
  store: ApproverStore,
  fetchFile: FetchFile,
  desk: string,
  name: string,
): Promise<Result<ListFingerprint>> {
  const folder = `${desk}/signed/${name}/`;
  const compared = await store.rootAt(folder);
  if (compared !== null) return good({ fingerprint: compared, isPinned: true });
  const url = desk + joinPath;
  const file = await fetchFile(url, limit, null);
  if (!file.ok) return file;
  const join = v.safeParse(joinSchema, file.value.changed ? jsonOf(file.value.bytes) : null);
  const list = join.success ? join.output.lists.find(({ signed }) => signed === folder) : undefined;
  const fingerprint = list?.keyFingerprint;
  return fingerprint ? good({ fingerprint, isPinned: false }) : refused('join_invalid', url);
}
