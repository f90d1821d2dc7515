import { createHash } from 'node:crypto';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import manifest from '../../manifest.json' with { type: 'json' };

/** Where Debian's Chromium looks for what an organisation has set; only root may write there. */
const chromiumPolicies = '/etc/chromium/policies/managed';

/**
 * Sets a policy for the extension that Chromium loads from a folder, which names it. It is for all Chromium
 * of the machine, but of no concern to any other extension. The returned function takes it back.
 */
export async function setInChromium(folder: string, policy: object): Promise<() => Promise<void>> {
  const digest = createHash('sha256').update(folder).digest('hex').slice(0, 32);
  const id = [...digest].map((digit) => String.fromCharCode(97 + Number.parseInt(digit, 16))).join('');
  const file = join(chromiumPolicies, `qiuzheng-test-${process.pid}.json`);
  await mkdir(chromiumPolicies, { recursive: true });
  await writeFile(file, JSON.stringify({ '3rdparty': { extensions: { [id]: policy } } }));
  return () => rm(file, { force: true });
}

/** Sets it for a Firefox whose home is `home`, in the way that needs no rights: a native manifest. */
export async function setInFirefox(home: string, policy: object): Promise<void> {
  const { id } = manifest.browser_specific_settings.gecko;
  const folder = join(home, '.mozilla', 'managed-storage');
  await mkdir(folder, { recursive: true });
  await writeFile(
    join(folder, `${id}.json`),
    JSON.stringify({ name: id, description: 'set by a test', type: 'storage', data: policy }),
  );
}
