import { expect, test } from 'vitest';
import { sampleRecord } from '../../tests/sample-report.ts';
import { withEndpoint, withoutEndpoint } from './with-endpoint.ts';

const desk = sampleRecord.endpoint;
const other = { ...desk, name: 'Other', reportsUrl: 'https://other.example/reports' };
const third = { ...desk, name: 'Third', reportsUrl: 'https://third.example/reports' };
const none = { endpoint: null, otherEndpoints: [] };

test('the endpoint set up last is where reports go, and earlier ones stay at hand, the latest first', () => {
  const two = withEndpoint(withEndpoint(none, desk), other);
  expect(two).toEqual({ endpoint: other, otherEndpoints: [desk] });
  expect(withEndpoint(two, third).otherEndpoints).toEqual([other, desk]);
  expect(withEndpoint(two, desk)).toEqual({ endpoint: desk, otherEndpoints: [other] });
});

test('an endpoint set up anew, also at another address of its origin, is there once', () => {
  const moved = { ...desk, reportsUrl: new URL('/moved', desk.reportsUrl).href };
  expect(withEndpoint({ endpoint: other, otherEndpoints: [desk] }, moved)).toEqual({
    endpoint: moved,
    otherEndpoints: [other],
  });
});

test('where an endpoint is given up, the one used before it takes its place', () => {
  const all = { endpoint: third, otherEndpoints: [other, desk] };
  expect(withoutEndpoint(all, third)).toEqual({ endpoint: other, otherEndpoints: [desk] });
  expect(withoutEndpoint(all, desk)).toEqual({ endpoint: third, otherEndpoints: [other] });
  expect(withoutEndpoint({ endpoint: desk, otherEndpoints: [] }, desk)).toEqual(none);
});
