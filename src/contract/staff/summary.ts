import * as v from 'valibot';
import { statuses } from '../list.ts';
import { webAddressSchema } from '../web-address.ts';

const countSchema = v.pipe(v.number(), v.integer(), v.minValue(0));
const daySchema = v.pipe(v.string(), v.isoDate());

/**
 * `GET /staff/summary?from=&to=`: what a desk did between two days, both included, as counts. Nothing in it
 * leads to a person: no note, no contact, no address of a page, no seat.
 */
export const summarySchema = v.object({
  from: daySchema,
  to: daySchema,
  /** The time zone its days are of. */
  timeZone: v.string(),
  reports: v.object({ received: countSchema, withdrawn: countSchema, disputes: countSchema }),
  claims: v.object({
    /** First reported in the period. */
    opened: countSchema,
    /** Closed, or with a published verdict, in the period; each counts once. */
    answered: countSchema,
    /** Still without an answer now. */
    open: countSchema,
    /** Of those, past the day they were due. */
    overdue: countSchema,
  }),
  categories: v.array(v.object({ id: v.string(), reports: countSchema, claims: countSchema })),
  /** Most reported first; the names of those beyond the first hundred are left out. */
  sites: v.array(v.object({ site: v.string(), reports: countSchema })),
  otherSites: countSchema,
  days: v.array(v.object({ day: daySchema, reports: countSchema, answered: countSchema })),
  /** From the first report of a claim to its answer, in hours; null where none was answered. */
  hoursToAnswer: v.nullable(v.object({ median: v.number(), ninetieth: v.number(), longest: v.number() })),
  /**
   * Of pages of claims whose first verdict was published in the period: how many were looked at since, how
   * many of these no longer show what was reported, and after how many days half of them did not, by the
   * first look that found it so. No days where more than half are still up; null where no page was looked
   * at.
   */
  halfLife: v.nullable(v.object({ pages: countSchema, down: countSchema, days: v.nullable(v.number()) })),
  statuses: v.array(v.object({ status: v.picklist(statuses), corrections: countSchema })),
  /** Entries whose verdict was published or changed in the period, the newest first. */
  corrections: v.array(
    v.object({
      claim: v.string(),
      status: v.picklist(statuses),
      category: v.string(),
      day: daySchema,
      url: webAddressSchema,
    }),
  ),
});
export type Summary = v.InferOutput<typeof summarySchema>;

/** `GET /staff/summary?as=tables`: the same in words and tables, as the files that are handed in have it. */
export const summaryTablesSchema = v.object({
  title: v.string(),
  lines: v.array(v.string()),
  tables: v.array(
    v.object({
      title: v.string(),
      header: v.array(v.string()),
      rows: v.array(v.array(v.union([v.string(), v.number()]))),
      /** Which column is drawn as bars; null where bars would say nothing. */
      bars: v.nullable(countSchema),
    }),
  ),
  /** What stands in a table without rows. */
  none: v.string(),
});
export type SummaryTables = v.InferOutput<typeof summaryTablesSchema>;
