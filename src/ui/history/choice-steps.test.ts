import { expect, test } from 'vitest';
import { anchored, nothingChosen, stretched, toggled } from './choice.ts';
import { ChoiceSteps } from './choice-steps.ts';

/** Takes a stretch; what comes back has its rows come. */
function takeStretch(steps: ChoiceSteps): (rows: string[]) => Promise<void> {
  let come: (rows: string[]) => void = () => {};
  const done = steps.takeWith(
    new Promise((resolve) => {
      come = resolve;
    }),
    (choice, rows) => stretched(choice, rows),
    (choice) => anchored(choice, 1),
  );
  return (rows) => {
    come(rows);
    return done;
  };
}
const idsOf = (steps: ChoiceSteps) => [...steps.choice.ids].toSorted();

test('what is done while rows are awaited is shown at once, and done again on them', async () => {
  const steps = new ChoiceSteps();
  steps.take((choice) => toggled(choice, 'a', 1));
  const come = takeStretch(steps);
  steps.take((choice) => toggled(choice, 'z', 9));
  expect(idsOf(steps)).toEqual(['a', 'z']);
  steps.take((choice) => toggled(choice, 'b', 2));
  expect(idsOf(steps)).toEqual(['a', 'b', 'z']);
  await come(['a', 'b', 'c']);
  expect(idsOf(steps)).toEqual(['a', 'c', 'z']);
});

test('rows that come before those of an earlier step wait for them', async () => {
  const steps = new ChoiceSteps();
  steps.take((choice) => toggled(choice, 'a', 1));
  const [first, second] = [takeStretch(steps), takeStretch(steps)];
  const settled = steps.settled();
  steps.take(() => nothingChosen);
  await second(['a', 'b']);
  expect(idsOf(steps)).toEqual([]);
  await first(['a', 'b', 'c']);
  expect([...(await settled).ids]).toEqual(['a', 'b']);
  expect(idsOf(steps)).toEqual([]);
});
