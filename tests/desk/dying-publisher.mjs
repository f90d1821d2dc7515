// Preloaded into a process that publishes: it is killed right before the file of the number DIE_AT gets its
// name, when all the files before it have theirs.
import files from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';

const { rename } = files;
let named = 0;

files.rename = async (...paths) => {
  named += 1;
  if (named === Number(process.env.DIE_AT)) process.kill(process.pid, 'SIGKILL');
  await rename(...paths);
};
syncBuiltinESMExports();
