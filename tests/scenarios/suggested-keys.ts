import { expect, test } from 'vitest';
import manifest from '../../manifest.json' with { type: 'json' };
import type { Launched } from '../browsers/launched.ts';

/**
 * A browser gives no key that it needs itself, and says nothing of it: the keys we promise are really there.
 */
export function suggestedKeys(launch: () => Promise<Launched>): void {
  test('the browser gives each key that the manifest suggests', async () => {
    const launched = await launch();
    try {
      const page = await launched.openExtensionPage('src/settings.html');
      const given = await page.evaluate(async () => {
        const scope = globalThis as unknown as { browser?: Extension; chrome: Extension };
        return (scope.browser ?? scope.chrome).commands.getAll();
      });
      const keys = new Map(given.map(({ name, shortcut }) => [name, shortcut]));
      // Chromium takes four suggestions and no more: the other commands wait for keys of the person's own.
      for (const [name, command] of Object.entries(manifest.commands))
        expect(keys.get(name), name).toBe('suggested_key' in command ? command.suggested_key.default : '');
    } finally {
      await launched.close();
    }
  });
}

/** The part of the extension's API that is used here. */
interface Extension {
  commands: { getAll(): Promise<{ name: string; shortcut: string }[]> };
}
