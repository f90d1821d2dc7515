import { systemCode } from './system-code.ts';

/** What to do about faults of the disk, by the code that the system gives them. */
const remedies: Readonly<Record<string, string>> = {
  ENOSPC: 'The disk is full. Make room, and say the same again: what was there before is whole.',
  EDQUOT: 'There is no room left for you on the disk. Make some, and say the same again.',
  EROFS: 'The folder cannot be written to. Choose one on another disk.',
  EACCES: 'The folder or file may not be used by you. Change who may, or choose another one.',
  EPERM: 'The folder or file may not be used by you. Change who may, or choose another one.',
  ENOTDIR: 'A file is where a folder should be. Choose another folder.',
  EEXIST: 'A file is where a folder should be. Choose another folder.',
  EISDIR: 'A folder is where a file should be. Choose another file.',
  EMFILE: 'Too many files are open on this machine. End other programs, and say the same again.',
};

/** What is said in a terminal of what was thrown: what to do, and what happened where. Pure. */
export function faultSentence(fault: unknown): string {
  if (!(fault instanceof Error)) return String(fault);
  const cause = fault.cause instanceof Error ? ` (${fault.cause.message})` : '';
  const remedy = remedies[systemCode(fault) || systemCode(fault.cause)];
  const what = `${fault.message}${cause}`;
  return remedy === undefined ? what : `${remedy} (${what})`;
}
