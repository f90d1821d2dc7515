import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { openApi } from './open-api.ts';

const document = readFileSync(new URL('../docs/openapi.json', import.meta.url), 'utf8');

test('the OpenAPI document is checked in as the code makes it (npm run openapi)', () => {
  expect(document).toBe(`${JSON.stringify(openApi(), null, 2)}\n`);
});

test('every schema the OpenAPI document refers to is in it', () => {
  const { components } = JSON.parse(document);
  const referred = [...document.matchAll(/#\/components\/schemas\/([\w-]+)/g)].map(([, name]) => name ?? '');
  expect(referred).toEqual(
    expect.arrayContaining(['join', 'list', 'report', 'receipt', 'report-status', 'problem', 'draft']),
  );
  expect(referred.filter((name) => !(name in components.schemas))).toEqual([]);
});
