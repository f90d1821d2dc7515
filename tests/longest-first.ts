import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** The files that take longest, longest first, as on a machine that ran nothing else. */
const longest = [
  'matches/oracle.test',
  'matches/hurtful-lists.test',
  'matches/long-texts.test',
  'desk/killed-desk.test',
  'desk/deliver-report.test',
  'desk/desk-surface.test',
  'in-browser/worker-and-toolbar.spec',
  'in-browser/whole-page.spec',
  'real-sites/read-wordpress.test',
  'real-sites/read-waline.test',
  'in-firefox/masking.spec',
  'in-browser/masking.spec',
  'in-browser/faults.spec',
  'in-firefox/pages-of-others.spec',
  'in-firefox/report-page.spec',
  'in-browser/page/in-firefox.spec',
  'in-browser/page/in-chromium.spec',
  'in-browser/pages-of-others.spec',
  'in-browser/ways-in.spec',
  'in-browser/odd-pages.spec',
  'in-firefox/whole-page.spec',
  'in-browser/report-page.spec',
  'in-firefox/follow-lists.spec',
  'in-firefox/picture.spec',
  'in-firefox/grant-sites.spec',
].map((name) => `/tests/${name}.ts`);

/**
 * Begins with what takes longest, so that nothing long runs alone at the end. The runner itself knows only where it ran
 * before; in a clean clone it goes by the size of a file, and the longest are a few lines that call a scenario.
 */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    return sorted.toSorted((a, b) => rankOf(a) - rankOf(b));
  }
}

function rankOf({ moduleId }: TestSpecification): number {
  const at = longest.findIndex((end) => moduleId.endsWith(end));
  return at === -1 ? longest.length : at;
}
