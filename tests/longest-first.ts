import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** The files that take longest, longest first, as on a machine that ran nothing else. */
const longest = [
  'matches/oracle.test',
  'matches/hurtful-lists.test',
  'matches/long-texts.test',
  'desk/killed-desk.test',
  'desk/deliver-report.test',
  'desk/desk-surface.test',
  'chromium/worker-and-toolbar.spec',
  'chromium/whole-page.spec',
  'real-sites/read-wordpress.test',
  'real-sites/read-waline.test',
  'firefox/masking.spec',
  'chromium/masking.spec',
  'chromium/faults.spec',
  'firefox/pages-of-others.spec',
  'firefox/report-page.spec',
  'firefox/page-scripts.spec',
  'chromium/page-scripts.spec',
  'chromium/pages-of-others.spec',
  'chromium/ways-in.spec',
  'chromium/odd-pages.spec',
  'firefox/whole-page.spec',
  'chromium/report-page.spec',
  'firefox/follow-lists.spec',
  'firefox/picture.spec',
  'firefox/grant-sites.spec',
].map((name) => `/tests/${name}.ts`);

/**
 * Begins with what takes longest, so that nothing long runs alone at the end. The runner itself knows only
 * where it ran before; in a clean clone it goes by the size of a file, and the longest are a few lines that
 * call a scenario.
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
