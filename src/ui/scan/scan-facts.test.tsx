import { renderToString } from 'preact-render-to-string';
import { expect, test } from 'vitest';
import { browser } from '../../platform/page-browser.ts';
import type { PartFacts } from '../../scan/scan-file.ts';
import { ScanFacts } from './scan-facts.tsx';

Object.assign(browser, {
  i18n: {
    getMessage: (key: string, values: string[] = []) =>
      key === 'page_language' ? 'en' : `${key}(${values.join('; ')})`,
  },
});

const part: PartFacts = {
  ...{ name: 'posts.csv', encoding: 'utf-8', isCertain: true, format: 'table', rows: 3 },
  ...{ dropped: [], isSearched: true, controls: 0, unreadable: 0, broken: 0, problem: null, detail: '' },
};
const picture = (name: string): PartFacts => ({ ...part, name, encoding: null, problem: 'wordless' });
const shown = (...parts: PartFacts[]) => renderToString(<ScanFacts parts={parts} />);

test('pictures beside a text are named together and are no failure', () => {
  const html = shown(part, picture('a.jpg'), picture('b.png'));
  expect(html).toContain('scan_wordless(a.jpg, b.png)');
  expect(html).not.toContain('notice bad');
  expect(shown(part, ...[...'abcdefg'].map(picture))).toContain('scan_wordless_more(a, b, c, d, e; 2)');
});

test('a file that holds nothing but pictures could not be scanned', () => {
  expect(shown(picture('a.jpg'))).toContain('notice bad');
});
