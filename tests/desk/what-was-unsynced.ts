/** What a program run under strace said, such as an answer 201, and what was not yet on disk by then. */
export interface Said {
  /** What was written, as far as strace shows it. */
  text: string;
  /**
   * Files of which a power cut at this moment could take bytes, and files and folders of which it could take
   * the name.
   */
  unsynced: string[];
}

/** The calls that have to be in the log, for `strace -e trace=`. */
export const tracedCalls =
  'openat,mkdir,rename,link,unlink,write,pwrite64,writev,pwritev,ftruncate,fsync,fdatasync';

/**
 * Reads the log of `strace -f -y -s 4096 -e trace=tracedCalls`: wherever `said` was written, which of the
 * files below `folder` were written since their last fsync, and which names below it are newer than the last
 * fsync of the folder they are in. The calls of several threads may overlap: a change counts from when it is
 * done, and an fsync covers only what was done before it began.
 */
export function whatWasUnsynced(log: string, folder: string, said = 'HTTP/1.1 201'): Said[] {
  const answers: Said[] = [];
  const isSaid = (call: string) => /^writev?\(/.test(call) && call.includes(said);
  /** File → the line in which it was last written. */
  const written = new Map<string, number>();
  /** File or folder → the line in which it got this name. */
  const named = new Map<string, number>();
  const pending = new Map<string, { begun: number; call: string }>();
  const note = (changes: Map<string, number>, path: string, line: number) => {
    if (path.startsWith(folder)) changes.set(path, line);
  };
  const parent = (path: string) => path.slice(0, path.lastIndexOf('/'));

  for (const [line, text] of log.split('\n').entries()) {
    const [, thread = '', done = ''] = /^(\d+) +(.*)$/.exec(text) ?? [];
    const unfinished = /^(.*) <unfinished \.\.\.>$/.exec(done);
    if (unfinished) {
      pending.set(thread, { begun: line, call: unfinished[1] ?? '' });
      if (!isSaid(done)) continue;
    }
    const resumed = /^<\.\.\. \w+ resumed>(.*)$/.exec(done);
    const before = resumed ? pending.get(thread) : undefined;
    const begun = before?.begun ?? line;
    const call = before ? `${before.call}${resumed?.[1]}` : done;
    if (isSaid(call)) {
      if (!before) answers.push({ text: call, unsynced: [...written.keys(), ...named.keys()] });
      continue;
    }
    if (/ = -1 /.test(call)) continue;
    const name = /^\w+/.exec(call)?.[0] ?? '';
    const opened = /<([^>]*)>/.exec(call)?.[1] ?? '';
    const paths = [...call.matchAll(/"([^"]*)"/g)].map(([, path]) => path ?? '');
    const [from = '', to = ''] = paths;
    if (name === 'fsync') {
      if ((written.get(opened) ?? line) < begun) written.delete(opened);
      for (const [path, since] of named) if (parent(path) === opened && since < begun) named.delete(path);
    } else if (/^p?writev?(64)?$|^ftruncate$/.test(name)) note(written, opened, line);
    else if (name === 'openat' && call.includes('O_CREAT')) note(named, from, line);
    else if (name === 'mkdir') note(named, from, line);
    else if (name === 'link') note(named, to, line);
    else if (name === 'unlink') for (const changes of [named, written]) changes.delete(from);
    else if (name === 'rename') {
      note(named, to, line);
      named.delete(from);
      // What was not synced under its old name is not under its new one.
      const since = written.get(from);
      if (since !== undefined) written.set(to, since);
      written.delete(from);
    }
  }
  return answers;
}
