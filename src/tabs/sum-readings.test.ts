import { expect, test } from 'vitest';
import type { FrameReading } from '../messages/message-contract.ts';
import { kindOf, sumReadings } from './sum-readings.ts';

const frame = (place: number[], more: Partial<FrameReading> = {}): FrameReading => ({
  place,
  mediaType: 'text/html',
  characters: 0,
  unanswered: 0,
  pictures: 0,
  canvases: 0,
  films: 0,
  frames: [],
  ...more,
});

test('counts are added up over the frames', () => {
  const top = frame([], { characters: 100, pictures: 1, frames: [{ place: [0], host: 'a.example' }] });
  const inner = frame([0], { characters: 20, canvases: 2, films: 1, unanswered: 5 });
  expect(sumReadings([top, inner])).toEqual({
    characters: 120,
    unanswered: 5,
    pictures: 1,
    canvases: 2,
    films: 1,
    frames: [],
  });
});

test('a frame that is shown and says nothing was not read', () => {
  const top = frame([], {
    frames: [
      { place: [0], host: 'read.example' },
      { place: [1], host: 'ads.example' },
    ],
  });
  expect(sumReadings([top, frame([0])]).frames).toEqual(['ads.example']);
});

test('a frame that shows a PDF, or lets no script in, was not read', () => {
  const top = frame([], {
    frames: [
      { place: [0], host: 'files.example' },
      { place: null, host: 'embedded.example' },
    ],
  });
  const inside = [{ place: null, host: '' }];
  const viewer = frame([0], { mediaType: 'application/pdf', frames: inside });
  expect(sumReadings([top, viewer]).frames).toEqual(['files.example', 'embedded.example']);
});

test('of frames that share a place, as many were read as answer', () => {
  const shared = { place: [10_000], host: 'in-shadow.example' };
  expect(sumReadings([frame([], { frames: [shared, shared] }), frame([10_000])]).frames).toEqual([
    'in-shadow.example',
  ]);
});

test.each([
  ['text/html', null],
  ['text/plain', null],
  ['image/svg+xml', null],
  ['application/pdf', 'pdf'],
  ['image/png', 'picture'],
  ['video/mp4', 'film'],
  ['audio/ogg', 'film'],
])('%s is no text but %s', (mediaType, kind) => {
  expect(kindOf(mediaType)).toBe(kind);
});
