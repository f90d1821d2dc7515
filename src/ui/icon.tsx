/** Strokes on a 16 × 16 grid; each shape tells its meaning without its colour. */
const strokes = {
  question: 'M5.5 6a2.5 2.5 0 1 1 3.9 2.1c-.9.6-1.4 1-1.4 2M8 12.9v.1',
  cross: 'M4 4l8 8M12 4l-8 8',
  warning: 'M8 2.5 14.5 13.5h-13zM8 6.5v3.2M8 11.6v.1',
  pencil: 'M3 13l.7-3L10.6 3.1a1.2 1.2 0 0 1 1.7 0l.6.6a1.2 1.2 0 0 1 0 1.7L6 12.3z',
  check: 'M3 8.5l3.3 3.3L13 4.8',
  mask: 'M2.5 4c3.5 1.3 7.5 1.3 11 0 .5 5.5-2 9-5.5 9S2 9.5 2.5 4zM5.5 7.2h1.2M9.3 7.2h1.2M6.2 10c1.1.8 2.5.8 3.6 0',
  minus: 'M3.5 8h9',
  clock: 'M8 2a6 6 0 1 1 0 12A6 6 0 0 1 8 2zM8 4.8V8l2.2 1.6',
  up: 'M8 13.5v-10M4 7l4-4 4 4',
  'down-arrow': 'M8 2.5v10M4 9l4 4 4-4',
  down: 'M4 6l4 4.2L12 6',
  shield: 'M8 2l5 1.8v3.7c0 3.2-2.2 5.4-5 6.5-2.8-1.1-5-3.3-5-6.5V3.8zM5.7 7.8l1.6 1.6 3-3.2',
  pause: 'M5.5 3.5v9M10.5 3.5v9',
  search: 'M7 2.5a4.5 4.5 0 1 1 0 9 4.5 4.5 0 0 1 0-9zM10.4 10.4 14 14',
  list: 'M2.5 4.5h.1M2.5 8h.1M2.5 11.5h.1M5.5 4.5h8M5.5 8h8M5.5 11.5h8',
  globe:
    'M8 2a6 6 0 1 1 0 12A6 6 0 0 1 8 2zM2.2 8h11.6M8 2c2 1.8 2.6 3.8 2.6 6S10 12.2 8 14C6 12.2 5.4 10.2 5.4 8S6 3.8 8 2z',
  hidden:
    'M2 2l12 12M6.3 4a7 7 0 0 1 1.7-.2c4 0 6.5 4.2 6.5 4.2a12 12 0 0 1-2 2.4M9.8 11.9a6 6 0 0 1-1.8.3C4 12.2 1.5 8 1.5 8a12 12 0 0 1 2.7-3',
  send: 'M14 2 2 7l4.5 2L8.5 14zM6.5 9 14 2',
  bell: 'M4 11V7a4 4 0 0 1 8 0v4l1.2 1.3H2.8zM6.8 14h2.4',
  lock: 'M4 7.5h8v6H4zM5.7 7.5V5a2.3 2.3 0 0 1 4.6 0v2.5',
  key: 'M5 6.5a3 3 0 1 1 0 5.9 3 3 0 0 1 0-5.9zM7.3 7.5 13 2.5M10.5 4.7l1.8 1.8',
  gear: 'M8 5.7a2.3 2.3 0 1 1 0 4.6 2.3 2.3 0 0 1 0-4.6zM8 1.8v1.7M8 12.5v1.7M1.8 8h1.7M12.5 8h1.7M3.6 3.6l1.2 1.2M11.2 11.2l1.2 1.2M12.4 3.6l-1.2 1.2M4.8 11.2l-1.2 1.2',
  person: 'M8 2.5a2.6 2.6 0 1 1 0 5.2 2.6 2.6 0 0 1 0-5.2zM3 13.5c.4-2.7 2.4-4 5-4s4.6 1.3 5 4',
  eye: 'M1.5 8S4 3.8 8 3.8 14.5 8 14.5 8 12 12.2 8 12.2 1.5 8 1.5 8zM8 6.3a1.7 1.7 0 1 1 0 3.4 1.7 1.7 0 0 1 0-3.4z',
  filter: 'M2.5 3.5h11L9.3 8.5v4L6.7 13V8.5z',
  out: 'M6.5 3.5h-3v9h9v-3M9 3h4v4M13 3 7.5 8.5',
  play: 'M5 3v10l8-5z',
  plus: 'M8 3.5v9M3.5 8h9',
  left: 'M10 3.5 5.5 8l4.5 4.5',
  right: 'M6 3.5 10.5 8 6 12.5',
  more: 'M3.5 8h.1M8 8h.1M12.5 8h.1',
  hand: 'M8 2a6 6 0 1 1 0 12A6 6 0 0 1 8 2zM8 5v3.5M8 11v.1',
} as const;

export type IconName = keyof typeof strokes;

/** How a drawing is stroked, where it is no part of a page. */
export const strokesOf = (name: IconName): string => strokes[name];

/** A small drawing beside a word that says the same, so it is hidden from screen readers. */
export const Icon = ({ name }: { name: IconName }) => (
  <svg class="icon" viewBox="0 0 16 16" aria-hidden="true">
    <path d={strokes[name]} />
  </svg>
);
