// Preloaded into a desk: from SIGUSR2 on, no fsync of its database succeeds, as on a disk that is broken.
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

process.on('SIGUSR2', () => {
  fs.fsyncSync = () => {
    throw Object.assign(new Error('EIO: i/o error, fsync'), { code: 'EIO' });
  };
  syncBuiltinESMExports();
  console.log('every fsync fails now');
});
