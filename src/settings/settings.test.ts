import 'fake-indexeddb/auto';
import { expect, test, vi } from 'vitest';
import { sampleRecord } from '../../tests/sample-report.ts';
import { openDatabase } from '../history/database.ts';
import { changeSettings, readSettings, readToken } from './settings.ts';
import { withEndpoint, withoutEndpoint } from './with-endpoint.ts';

// There is no Cache Storage outside browsers; tests/scenarios/lose-database.ts tries the copies in real ones.
vi.spyOn(console, 'warn').mockImplementation(() => {});

const desk = sampleRecord.endpoint;
const service = { ...desk, name: 'Service', reportsUrl: 'https://service.example/take' };

test('the token of a service that is given up is gone, one that is only set aside keeps its own', async () => {
  const token = { reportsUrl: service.reportsUrl, token: 'secret' };
  await changeSettings((now) => withEndpoint(now, service), token);
  await changeSettings((now) => withEndpoint(now, desk));
  expect(await readToken(service.reportsUrl)).toBe('secret');
  await changeSettings((now) => withoutEndpoint(now, service));
  expect(await readToken(service.reportsUrl)).toBeNull();
  expect(await readSettings()).toMatchObject({ endpoint: desk, otherEndpoints: [] });
});

test('changes that are made at the same time all count', async () => {
  await Promise.all([changeSettings({ skipSeen: true }), changeSettings({ lastCategory: 'health' })]);
  expect(await readSettings()).toMatchObject({ skipSeen: true, lastCategory: 'health' });
});

test('what is damaged in the database falls back to its default alone', async () => {
  const settings = {
    endpoint: { kind: 'desk', reportsUrl: 'javascript:alert(1)' },
    skipSeen: true,
    copyForm: 'html',
    ownSites: 7,
  };
  await (await openDatabase()).put('settings', { name: 'settings', settings });
  expect(await readSettings()).toMatchObject({
    endpoint: null,
    skipSeen: true,
    copyForm: 'text',
    ownSites: [],
  });
  await (await openDatabase()).put('settings', { name: 'settings', settings: 'text' });
  expect(await readSettings()).toMatchObject({ endpoint: null, skipSeen: false });
});
