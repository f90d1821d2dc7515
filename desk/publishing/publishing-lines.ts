import type { Publishing } from './publish-list.ts';

/** What is said in a terminal of a publication, into a folder where one is named, a line each. Pure. */
export function publishingLines(published: Extract<Publishing, { ok: true }>, folder?: string): string[] {
  const { name, version, entries, changed, passedOver, signed } = published;
  const what = `${name}.json, version ${version}, ${entries} entries`;
  const waiting = signed?.waiting;
  if (waiting) {
    const many = waiting.missing === 1 ? 'one more signature' : `${waiting.missing} more signatures`;
    const isSigned = waiting.envelope.signatures.length > 0;
    return [
      isSigned
        ? `Signed, but not published: ${what} needs ${many}.`
        : `Not published: ${what} needs ${many}, and no key in this data folder is one of its release keys.`,
      `Give ${waiting.file} and the list to somebody who holds a release key, for “desk key cosign”.`,
      'Then publish the list again, with --signatures and the file that comes back.',
      ...signed.warnings,
      ...passedOver,
    ];
  }
  const until = signed?.confirmedUntil?.slice(0, 10);
  return [
    `${changed ? 'Published' : 'Already published:'} ${what}${signed ? ', signed' : ', not signed'}.`,
    ...(folder === undefined ? [] : [`Upload the folder ${folder} as it is, with .well-known in it.`]),
    // A running desk signs the next head itself.
    ...(folder === undefined || until === undefined
      ? []
      : [
          `Publish and upload again before ${until}, also without a new version: readers are told otherwise that nobody confirms the list.`,
        ]),
    ...(signed?.warnings ?? []),
    ...passedOver,
  ];
}
