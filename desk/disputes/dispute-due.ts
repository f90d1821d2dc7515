/** How many working days a desk takes at most to answer a dispute; its pages promise it. */
export const workingDays = 3;

/** By when to answer a dispute that came at `received`: Saturdays and Sundays do not count. Pure. */
export function disputeDue(received: Date): Date {
  const due = new Date(received);
  for (let left = workingDays; left > 0; ) {
    due.setDate(due.getDate() + 1);
    if (due.getDay() !== 0 && due.getDay() !== 6) left--;
  }
  return due;
}
