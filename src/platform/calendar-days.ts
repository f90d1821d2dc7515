/** The beginning of a moment's day where the person is, in milliseconds since 1970. Pure. */
export const midnightBefore = (moment: number): number => new Date(moment).setHours(0, 0, 0, 0);

/** How many days of the calendar one moment is after another; summer time makes some shorter. Pure. */
export const daysAfter = (moment: number, other: number): number =>
  Math.round((midnightBefore(moment) - midnightBefore(other)) / 86_400_000);
