import { expect, test } from 'vitest';
import { sampleRecord } from '../../tests/sample-report.ts';
import { mostOwnWords } from './own-words.ts';
import { defaultSettings, type Settings } from './settings.ts';
import { longerLimits, shorterLimits, takenOver } from './taken-over.ts';

const desk = sampleRecord.endpoint;
const service = { ...desk, name: 'Service', reportsUrl: 'https://service.example/take' };
const settings = (change: Partial<Settings>): Settings => ({ ...defaultSettings, ...change });

test('the other settings count, and what was set up here stays at hand', () => {
  const here = settings({ endpoint: desk, otherEndpoints: [service], urlScope: 'origin' });
  const other = settings({ endpoint: service, otherEndpoints: [desk], skipSeen: true });
  expect(takenOver(here, other)).toEqual({ ...other, endpoint: service, otherEndpoints: [desk] });
  expect(takenOver(here, settings({}))).toMatchObject({ endpoint: desk, otherEndpoints: [service] });
});

test('words of both are kept, those of the other first, as many as there may be', () => {
  const many = Array.from({ length: mostOwnWords }, (_, at) => `词${at}`);
  const here = settings({ ownWords: { words: ['停水', '大蒜'], exceptions: ['麻烦'] } });
  const other = settings({ ownWords: { words: ['大蒜'], exceptions: [] } });
  expect(takenOver(here, other).ownWords).toEqual({ words: ['大蒜', '停水'], exceptions: ['麻烦'] });
  const full = settings({ ownWords: { words: many, exceptions: [] } });
  expect(takenOver(here, full).ownWords.words).toEqual(many);
});

test('no list is followed because a file says so', () => {
  const awaited = { address: 'https://desk.example', name: 'Desk', fingerprint: null };
  expect(takenOver(settings({}), settings({ awaitedDesks: [awaited] })).awaitedDesks).toEqual([]);
  expect(takenOver(settings({ awaitedDesks: [awaited] }), settings({})).awaitedDesks).toEqual([awaited]);
});

test('what is kept of reading is chosen here', () => {
  expect(takenOver(settings({}), settings({ tracePages: true })).tracePages).toBe(false);
  expect(takenOver(settings({ tracePages: true }), settings({})).tracePages).toBe(true);
});

test('nothing is kept for a shorter time because a file says so: that is asked for', () => {
  const forever = settings({});
  const month = settings({ keepDays: 30, keepPictureBytes: 100e6 });
  const year = settings({ keepDays: 365, keepPictureBytes: 500e6 });
  const limitsOf = ({ keepDays, keepPictureBytes }: Settings) => ({ keepDays, keepPictureBytes });
  expect(limitsOf(takenOver(forever, month))).toEqual(limitsOf(forever));
  expect(limitsOf(takenOver(year, month))).toEqual(limitsOf(year));
  expect(limitsOf(takenOver(month, year))).toEqual(limitsOf(year));
  expect(limitsOf(takenOver(month, forever))).toEqual(limitsOf(forever));
  expect(shorterLimits(forever, month)).toEqual(limitsOf(month));
  expect(shorterLimits(year, settings({ keepDays: 30, keepPictureBytes: null }))).toEqual({ keepDays: 30 });
  expect(shorterLimits(month, year)).toBeNull();
  expect(shorterLimits(month, month)).toBeNull();
});

test('limits go back to what they were, but to nothing shorter than was chosen since', () => {
  const limits = { keepDays: 30, keepPictureBytes: 50e6 };
  expect(longerLimits(limits, { keepDays: 90 })).toEqual({ ...limits, keepDays: 90 });
  expect(longerLimits(limits, { keepDays: null })).toEqual({ ...limits, keepDays: null });
  expect(longerLimits({ ...limits, keepDays: 365 }, { keepDays: 90 })).toEqual({ ...limits, keepDays: 365 });
});
