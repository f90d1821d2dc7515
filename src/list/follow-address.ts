import * as v from 'valibot';
import { mayLeadTo } from '../contract/allowed-address.ts';
import { type Join, joinFormat, joinSchema } from '../contract/join.ts';
import { good, type Result, refused } from '../contract/result.ts';
import { openDatabase } from '../history/database.ts';
import type { FollowedList } from '../history/records.ts';
import { adoptEndpoint } from '../outbox/adopt-endpoint.ts';
import type { Endpoint } from '../settings/endpoint.ts';
import { changeSettings } from '../settings/settings.ts';
import { withEndpoint } from '../settings/with-endpoint.ts';
import { type Fetched, fetchListFile } from './fetch-list-file.ts';
import { decodeText } from './formats/decode-text.ts';
import { formatOfText } from './formats/format-of-text.ts';
import { stageFile } from './imports/staged-file.ts';
import { refreshList } from './refresh-list.ts';
import { fingerprintIn, resolveAddress } from './resolve-address.ts';
import { folderSoFar, type Joining, signerOf } from './signer-of.ts';

/** What following an address brought. */
export interface Followed {
  title: string;
  entries: number;
  /** How many of the entries are left out. */
  leftOut: number;
}

/**
 * Follows what a person typed: a desk (by its address or its join document), which brings its lists and
 * becomes the endpoint of reports, or a list file. A list in another format is put aside for the person to
 * look at.
 */
export async function followAddress(typed: string): Promise<Result<Followed | { staged: string }>> {
  const address = resolveAddress(typed);
  if (!address.ok) return address;
  const fingerprint = fingerprintIn(typed);
  if (!fingerprint.ok) return fingerprint;
  const fetched = await fetchListFile(address.value, null);
  if (!fetched.ok) return fetched;
  const join = fetched.value.changed ? parseJoin(fetched.value.text) : null;
  if (join?.ok === false) return join;
  if (join) return followDesk(address.value, join.value, fingerprint.value);
  return fetched.value.changed && isImport(fetched.value.bytes)
    ? putAside(address.value, fetched.value)
    : followFile(address.value, fingerprint.value);
}

/** Whether a file is a list in a format that the person looks at first, or may be one. */
function isImport(bytes: ArrayBuffer): boolean {
  const { decided, readings } = decodeText(new Uint8Array(bytes));
  if (!decided) return readings.length > 0;
  const format = formatOfText(decided.text);
  return format.ok && format.value !== 'list';
}

async function putAside(
  address: string,
  { bytes, etag }: Extract<Fetched, { changed: true }>,
): Promise<Result<{ staged: string }>> {
  const staged = await stageFile(bytes, { name: address, address, etag });
  return staged.ok ? good({ staged: staged.value }) : staged;
}

async function followFile(address: string, fingerprint: string | null): Promise<Result<Followed>> {
  const joining = {
    url: address,
    title: address,
    folder: await folderSoFar(address),
    fingerprint,
    stated: null,
  };
  const followed = await followList(joining, null);
  if (!followed.ok) return followed;
  const { url, title, entryCount } = followed.value;
  if (url !== address) return refused('list_followed', title, url);
  return good({ title, entries: entryCount, leftOut: leftOutOf(followed.value) });
}

async function followDesk(
  address: string,
  join: Join,
  fingerprint: string | null,
): Promise<Result<Followed>> {
  const named = [join.reports ?? address, ...join.lists.flatMap(({ url, signed = url }) => [url, signed])];
  const wrong = named.find((each) => !mayLeadTo(address, each));
  if (wrong !== undefined) return refused('address_leads_away', address, wrong);
  let entries = 0;
  let leftOut = 0;
  for (const { url, title = join.name, signed = null, keyFingerprint: stated = null } of join.lists) {
    const followed = await followList({ url, title, folder: signed, fingerprint, stated }, join.name);
    if (!followed.ok) return followed;
    // One that is followed from another address already is no reason not to join the desk that publishes it.
    entries += followed.value.entryCount;
    leftOut += leftOutOf(followed.value);
  }
  const adopted = join.reports === undefined ? good(null) : await adoptDesk(join, join.reports);
  if (!adopted.ok) return adopted;
  return good({ title: join.name, entries, leftOut });
}

/** Makes the desk the endpoint of reports, of those under way too. */
async function adoptDesk(join: Join, reportsUrl: string): Promise<Result<unknown>> {
  const endpoint: Endpoint = {
    kind: 'desk',
    name: join.name,
    reportsUrl,
    privacyUrl: join.privacyUrl ?? null,
    contact: join.contact,
    expect: join.expect ?? null,
  };
  await changeSettings((now) => withEndpoint(now, endpoint));
  return adoptEndpoint(endpoint, Date.now());
}

async function followList(joining: Joining, deskName: string | null): Promise<Result<FollowedList>> {
  const signer = await signerOf(joining);
  if (!signer.ok) return signer;
  const known = (await (await openDatabase()).get('followed-lists', joining.url)) ?? null;
  const refreshed = await refreshList(joining.url, known, deskName, signer.value);
  return refreshed.ok ? good(refreshed.value.record) : refreshed;
}

const leftOutOf = ({ entryCount, statedCount = entryCount }: FollowedList): number =>
  statedCount - entryCount;

/** The join document in `text`; null where the text is something else, such as a list. */
function parseJoin(text: string): Result<Join> | null {
  let json: unknown;
  try {
    json = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    // Whatever it is instead, parseList says so in a sentence.
    return null;
  }
  const format = typeof json === 'object' && json !== null && 'format' in json ? json.format : null;
  if (typeof format !== 'string' || !format.startsWith('qiuzheng-join/')) return null;
  if (format !== joinFormat) return refused('join_invalid', 'format');
  const parsed = v.safeParse(joinSchema, json);
  return parsed.success ? good(parsed.output) : refused('join_invalid', v.getDotPath(parsed.issues[0]) ?? '');
}
