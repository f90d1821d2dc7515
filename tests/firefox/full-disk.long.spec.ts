import { launchFirefox } from '../browsers/launch-firefox.ts';
import { diskLimit, fullDisk } from '../scenarios/full-disk.ts';

fullDisk('firefox', (extension) =>
  launchFirefox({
    extension,
    preferences: { 'dom.quotaManager.temporaryStorage.fixedLimit': diskLimit / 1024 },
  }),
);
