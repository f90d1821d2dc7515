import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from './page.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/**
 * What axe finds wrong with a page, in light and in dark, one line each. With `asItIs` the colours stay what
 * they are: Firefox's driver cannot change them.
 */
export async function violationsOf(page: Page, { asItIs = false } = {}): Promise<string[]> {
  // Colours on their way from light to dark, or of a button that is about to be enabled, are no colours of
  // either. To bring axe into a page takes as long as to run it: once for each document.
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe);
  await page.evaluate(() => {
    const still = new CSSStyleSheet();
    still.replaceSync('*, ::before, ::after { transition: none !important; animation: none !important }');
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, still];
  });
  const found: string[] = [];
  for (const scheme of asItIs ? ['as it is'] : ['light', 'dark']) {
    if (!asItIs) await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
    const lines = await page.evaluate(async () => {
      const { axe: run } = globalThis as unknown as { axe: AxeRun };
      // No rule in force reads style sheets or media.
      const { violations } = await run.run(document, { resultTypes: ['violations'], preload: false });
      return violations.flatMap(({ id, nodes }) =>
        nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary}`),
      );
    });
    found.push(...lines.map((line) => `${scheme} ${line}`));
  }
  return found;
}

interface AxeRun {
  run(
    root: Document,
    options: object,
  ): Promise<{ violations: { id: string; nodes: { html: string; failureSummary: string }[] }[] }>;
}
