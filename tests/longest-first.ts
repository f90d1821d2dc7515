import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** The files that take longest, longest first, as on a machine that ran nothing else. */
const longest = [
  'attacks/attacks.test',
  'chromium/worker-and-toolbar.spec',
  'chromium/follow-lists.spec',
  'desk/verdict.test',
  'desk/floods.test',
  'desk/deliver-report.test',
  'desk/desk-surface.test',
  'chromium/ways-in.spec',
  'chromium/accessibility.spec',
  'chromium/report-page.spec',
  'chromium/odd-pages.spec',
  'firefox/masking.long.spec',
  'chromium/masking.long.spec',
  'firefox/page-scripts.long.spec',
  'chromium/page-scripts.long.spec',
  'firefox/killed-refreshes.long.spec',
  'chromium/killed-refreshes.long.spec',
  'chromium/whole-page.long.spec',
  'desk/two-desks.long.test',
  'desk/desks-on-one-database.long.test',
  'real-sites/read-waline.long.test',
  'matches/oracle.long.test',
  'real-sites/read-wordpress.long.test',
  'real-sites/walk-wordpress.long.test',
  'firefox/pages-of-others.long.spec',
  'chromium/pages-of-others.long.spec',
  'firefox/grant-sites.long.spec',
  'chromium/grant-sites.long.spec',
  'firefox/follow-lists.long.spec',
  'firefox/what-was-read.long.spec',
  'firefox/picture.long.spec',
  'firefox/whole-page-fidelity.long.spec',
  'chromium/faults.long.spec',
].map((name) => `/tests/${name}.ts`);

/**
 * Runs one project after the other, since a worker keeps its modules only while the next file is of the same
 * one. In each, begins with what takes longest, so that nothing long runs alone at the end. The runner itself
 * knows only where it ran before; in a clean clone it goes by the size of a file, and the longest are a few
 * lines that call a scenario.
 */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const { projects } = this.ctx;
    const placeOf = ({ project }: TestSpecification) => projects.indexOf(project);
    return sorted.toSorted((a, b) => placeOf(a) - placeOf(b) || rankOf(a) - rankOf(b));
  }
}

function rankOf({ moduleId }: TestSpecification): number {
  const at = longest.findIndex((end) => moduleId.endsWith(end));
  return at === -1 ? longest.length : at;
}
