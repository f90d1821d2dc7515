import { sessionOf } from '../browsers/chromium-page.ts';
import { launchChromium } from '../browsers/launch-chromium.ts';
import { diskLimit, fullDisk } from '../scenarios/full-disk.ts';

fullDisk('chromium', async (extension) => {
  const launched = await launchChromium({ extension });
  // It holds as long as the page does. What the browser says of the room that is left does not change.
  const session = await sessionOf(await launched.stillPage());
  const limit = { origin: launched.extensionOrigin, quotaSize: diskLimit };
  await session.send('Storage.overrideQuotaForOrigin', limit);
  return launched;
});
