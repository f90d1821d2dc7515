import type { Publishing } from './publish-list.ts';

/** What is said of a publication in a terminal, a line each. Pure. */
export function publishingLines(published: Extract<Publishing, { ok: true }>): string[] {
  const { name, version, entries, changed, passedOver, signed } = published;
  const what = `${name}.json, version ${version}, ${entries} entries`;
  const waiting = signed?.waiting;
  if (waiting) {
    const many = waiting.missing === 1 ? 'one more signature' : `${waiting.missing} more signatures`;
    return [
      `Signed, but not published: ${what} needs ${many}.`,
      `Give ${waiting.file} and the list to somebody who holds a release key, for “desk key cosign”.`,
      'Then publish the list again, with --signatures and the file that comes back.',
      ...passedOver,
    ];
  }
  return [
    `${changed ? 'Published' : 'Already published:'} ${what}${signed ? ', signed' : ''}.`,
    ...(signed?.warnings ?? []),
    ...passedOver,
  ];
}
