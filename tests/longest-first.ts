import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** The files that take longest, longest first, as on a machine that ran nothing else. */
const longest = [
  'in-browser/whole-page',
  'in-browser/worker-and-toolbar',
  'in-firefox/masking',
  'in-firefox/pages-of-others',
  'in-firefox/real-forums',
  'in-browser/masking',
  'in-browser/real-forums',
  'in-browser/names-on-real-forums',
  'in-browser/faults',
  'in-firefox/report-page',
  'in-browser/pages-of-others',
  'in-firefox/whole-page',
  'in-browser/ways-in',
  'in-browser/report-page',
  'in-firefox/follow-lists',
  'in-firefox/picture',
  'in-firefox/find-again',
].map((name) => `/tests/${name}.spec.ts`);

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
