import { withoutAccess } from '../access/without-access.ts';
import { mayLeadTo } from '../contract/allowed-address.ts';
import type { Join } from '../contract/join.ts';
import { good, type Result, refused } from '../contract/result.ts';
import { openDatabase } from '../history/database.ts';
import type { FollowedList } from '../history/records.ts';
import { adoptEndpoint } from '../outbox/adopt-endpoint.ts';
import { withJoined } from '../settings/awaited-desks.ts';
import type { Endpoint } from '../settings/endpoint.ts';
import { changeSettings } from '../settings/settings.ts';
import { withEndpoint } from '../settings/with-endpoint.ts';
import { type FetchedFile, fetchListFile } from './fetch-list-file.ts';
import { decodeText } from './formats/decode-text.ts';
import { formatOfText } from './formats/format-of-text.ts';
import { stageFile } from './imports/staged-file.ts';
import { formatNamedIn, parseJoin } from './read-join.ts';
import { refreshList } from './refresh-list.ts';
import { fingerprintIn, resolveAddress } from './resolve-address.ts';
import { folderSoFar, type Joining, signerOf } from './signer-of.ts';
import { newestKeys } from './trust/walk-keys.ts';

/** What following an address brought. */
export interface Followed {
  title: string;
  entries: number;
  /** How many of the entries are left out. */
  leftOut: number;
}

/** What became of an address that is to be followed. */
export type Following = Followed | { staged: string } | { wants: string[] };

/**
 * Follows what a person typed: a desk (by its address or its join document), which brings its lists and
 * becomes the endpoint of reports, or a list file. A list in another format is put aside for the person to
 * look at. Where it lies at addresses besides that the browser does not let us reach, nothing is followed:
 * `wants` names them for the person to allow.
 */
export async function followAddress(typed: string): Promise<Result<Following>> {
  const address = resolveAddress(typed);
  if (!address.ok) return address;
  const fingerprint = fingerprintIn(typed);
  if (!fingerprint.ok) return fingerprint;
  const fetched = await fetchListFile(address.value, null);
  if (!fetched.ok) return fetched;
  if (!fetched.value.changed) return followFile(address.value, fingerprint.value, null);
  const { json, format } = formatNamedIn(fetched.value.bytes);
  if (format.startsWith('qiuzheng-join/')) {
    const join = parseJoin(json);
    return join.ok ? followJoin(address.value, join.value, fingerprint.value) : join;
  }
  // What calls itself a list need not be looked at as if it might be anything: it may be large.
  return !format.startsWith('qiuzheng-list/') && isImport(fetched.value.bytes)
    ? putAside(address.value, fetched.value)
    : followFile(address.value, fingerprint.value, fetched.value);
}

/** Whether a file is a list in a format that the person looks at first, or may be one. */
function isImport(bytes: ArrayBuffer): boolean {
  const { decided, readings } = decodeText(new Uint8Array(bytes));
  if (!decided) return readings.length > 0;
  const format = formatOfText(decided.text);
  return format.ok && format.value !== 'list';
}

async function putAside(address: string, { bytes }: FetchedFile): Promise<Result<{ staged: string }>> {
  const staged = await stageFile(bytes, { name: address, address });
  return staged.ok ? good({ staged: staged.value }) : staged;
}

async function followFile(
  address: string,
  fingerprint: string | null,
  looked: FetchedFile | null,
): Promise<Result<Followed>> {
  const joining = {
    url: address,
    title: address,
    folder: await folderSoFar(address),
    fingerprint,
    stated: null,
  };
  const followed = await followList(joining, null, looked);
  if (!followed.ok) return followed;
  const { url, title, entryCount } = followed.value;
  if (url !== address) return refused('list_followed', title, url);
  return good({ title, entries: entryCount, leftOut: leftOutOf(followed.value) });
}

/** What a join document leads to: its lists, or the desk that goes on in its place. */
async function followJoin(
  address: string,
  join: Join,
  fingerprint: string | null,
): Promise<Result<Following>> {
  const { movedTo } = join;
  const wants = await wantsOf(address, join);
  if (!wants.ok) return wants;
  if (wants.value.length > 0) return good({ wants: wants.value });
  if (!movedTo) return followDesk(address, join, fingerprint);
  const next = resolveAddress(movedTo);
  if (!next.ok) return next;
  const there = await readJoin(next.value);
  if (!there.ok) return there;
  // One step: desks that name each other would lead nowhere.
  const { movedTo: further, ...desk } = there.value;
  return further
    ? refused('address_leads_away', movedTo, further)
    : followJoin(next.value, desk, fingerprint);
}

/** The addresses a join document leads to that the browser does not let us reach. */
async function wantsOf(address: string, join: Join): Promise<Result<string[]>> {
  const { movedTo, reports = address, lists } = join;
  const named = movedTo ? [movedTo] : [reports, ...lists.flatMap(({ url, signed = url }) => [url, signed])];
  const wrong = named.find((each) => !mayLeadTo(address, each));
  if (wrong !== undefined) return refused('address_leads_away', address, wrong);
  return good(await withoutAccess([...new Set(named)]));
}

/**
 * Follows the lists of a desk that had none when it was joined, and still none here as long as it has not.
 * Where reports go is left as it is. Returns whether there were any.
 */
export async function followListsOf(address: string, fingerprint: string | null): Promise<Result<boolean>> {
  const join = await readJoin(address);
  if (!join.ok) return join;
  const wants = await wantsOf(address, join.value);
  if (!wants.ok) return wants;
  const { lists, movedTo } = join.value;
  if (wants.value.length > 0 || movedTo || lists.length === 0) return good(false);
  const followed = await followLists(join.value, fingerprint);
  return followed.ok ? good(true) : followed;
}

async function readJoin(address: string): Promise<Result<Join>> {
  const fetched = await fetchListFile(address, null);
  if (!fetched.ok) return fetched;
  return fetched.value.changed
    ? parseJoin(formatNamedIn(fetched.value.bytes).json)
    : refused('join_invalid', 'format');
}

async function followDesk(
  address: string,
  join: Join,
  fingerprint: string | null,
): Promise<Result<Followed>> {
  const lists = await followLists(join, fingerprint);
  if (!lists.ok) return lists;
  const { followed, reports: signed } = lists.value;
  const { reports } = join;
  const other = signed.find((each) => each !== reports);
  if (reports !== undefined && other !== undefined) return refused('reports_differ', address, reports, other);
  const adopted = reports === undefined ? good(null) : await adoptDesk(join, reports);
  if (!adopted.ok) return adopted;
  const joined = { address, name: join.name, fingerprint };
  await changeSettings(withJoined(joined, join.lists.length > 0));
  return good(followed);
}

/** `reports` are the addresses that the keys of the lists say reports go to. */
async function followLists(
  join: Join,
  fingerprint: string | null,
): Promise<Result<{ followed: Followed; reports: string[] }>> {
  let entries = 0;
  let leftOut = 0;
  const reports: string[] = [];
  for (const { url, title = join.name, signed = null, keyFingerprint: stated = null } of join.lists) {
    const followed = await followList({ url, title, folder: signed, fingerprint, stated }, join.name);
    if (!followed.ok) return followed;
    // One that is followed from another address already is no reason not to join the desk that publishes it.
    entries += followed.value.entryCount;
    leftOut += leftOutOf(followed.value);
    reports.push(...signedReports(followed.value));
  }
  return good({ followed: { title: join.name, entries, leftOut }, reports });
}

/** Where reports about a list go, if its root has signed that. */
function signedReports({ signed }: FollowedList): string[] {
  const keys = signed && newestKeys(signed.keys, signed.folder);
  return keys?.ok && keys.value.reports ? [keys.value.reports] : [];
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

async function followList(
  joining: Joining,
  deskName: string | null,
  looked: FetchedFile | null = null,
): Promise<Result<FollowedList>> {
  const signer = await signerOf(joining);
  if (!signer.ok) return signer;
  const known = (await (await openDatabase()).get('followed-lists', joining.url)) ?? null;
  const refreshed = await refreshList(joining.url, known, deskName, signer.value, looked);
  return refreshed.ok ? good(refreshed.value.record) : refreshed;
}

const leftOutOf = ({ entryCount, statedCount = entryCount }: FollowedList): number =>
  statedCount - entryCount;
