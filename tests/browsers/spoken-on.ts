import { sessionOf } from './chromium-page.ts';
import type { Page } from './page.ts';

/**
 * Everything the accessibility tree of a page says, a line for each name; it holds closed shadow roots too.
 */
export async function spokenOn(page: Page): Promise<string> {
  const { nodes } = await (await sessionOf(page)).send('Accessibility.getFullAXTree');
  return nodes.flatMap(({ name }) => (name?.value ? [String(name.value)] : [])).join('\n');
}
