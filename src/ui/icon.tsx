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
  hand: 'M8 2a6 6 0 1 1 0 12A6 6 0 0 1 8 2zM8 5v3.5M8 11v.1',
} as const;

export type IconName = keyof typeof strokes;

/** A small drawing beside a word that says the same, so it is hidden from screen readers. */
export const Icon = ({ name }: { name: IconName }) => (
  <svg class="icon" viewBox="0 0 16 16" aria-hidden="true">
    <path d={strokes[name]} />
  </svg>
);
