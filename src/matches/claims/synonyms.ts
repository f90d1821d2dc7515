import { eventClasses } from './event-classes.ts';
import { thingClasses } from './thing-classes.ts';

/** The expression of the same class that stands for a given one; the first of a class stands for itself. */
export const standIns: ReadonlyMap<string, string> = new Map(
  `${eventClasses}${thingClasses}`
    .trim()
    .split('\n')
    .filter((line) => line !== '')
    .flatMap((line) => {
      const [first = '', ...others] = line.split(' ');
      return [first, ...others].map((word): [string, string] => [word, first]);
    }),
);

/** The most letters that stand for an expression of one letter. */
export const longestLetters = Math.max(...[...standIns.values()].map((standIn) => standIn.length));

/** The expressions that stand for something that happened or was done. */
export const eventWords: ReadonlySet<string> = new Set(
  eventClasses
    .trim()
    .split('\n')
    .map((line) => line.split(' ')[0] ?? ''),
);
