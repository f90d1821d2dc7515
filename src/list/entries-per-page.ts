/**
 * How many entries one record holds: few enough that reading one of them is cheap, so many that a large list
 * is few records.
 */
export const entriesPerPage = 128;
