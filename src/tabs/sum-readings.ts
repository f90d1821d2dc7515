import type { FrameReading, PageReading, TabHindrance } from '../messages/message-contract.ts';

/**
 * What was read of a whole page, from what each of its frames says of itself; a frame that says nothing was
 * not read. Pure.
 */
export function sumReadings(frames: readonly FrameReading[]): PageReading {
  const sum = (what: 'characters' | 'unanswered' | 'pictures' | 'canvases' | 'films') =>
    frames.reduce((total, frame) => total + frame[what], 0);
  const texts = frames.filter(({ mediaType }) => kindOf(mediaType) === null);
  const read = texts.map(({ place }) => place.join());
  const unread = texts
    .flatMap((frame) => frame.frames)
    .filter(({ place }) => {
      // Frames in shadow roots share a place: each one that was read stands for one that is shown.
      const at = place ? read.indexOf(place.join()) : -1;
      if (at >= 0) read.splice(at, 1);
      return at < 0;
    });
  return {
    characters: sum('characters'),
    unanswered: sum('unanswered'),
    pictures: sum('pictures'),
    canvases: sum('canvases'),
    films: sum('films'),
    frames: unread.map(({ host }) => host),
  };
}

/** What a document is that holds no text for us, by its media type; null for a page of text. Pure. */
export function kindOf(mediaType: string): Extract<TabHindrance, 'pdf' | 'picture' | 'film'> | null {
  if (mediaType === 'application/pdf' || mediaType === 'text/pdf') return 'pdf';
  if (mediaType === 'image/svg+xml') return null;
  if (mediaType.startsWith('image/')) return 'picture';
  return /^(video|audio)\//.test(mediaType) ? 'film' : null;
}
