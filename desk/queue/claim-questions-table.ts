import { index, pgTable, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core';

const moment = (name: string) => timestamp(name, { withTimezone: true, precision: 3, mode: 'date' });

/** What staff asked those who reported a claim. */
export const claimQuestionsTable = pgTable(
  'claim_questions',
  {
    deskId: text('desk_id').notNull(),
    id: uuid().notNull(),
    claimId: uuid('claim_id').notNull(),
    text: text().notNull(),
    askedAt: moment('asked_at').notNull(),
    askedBy: text('asked_by').notNull(),
    /** Set where it was taken back: it is no longer asked. */
    endedAt: moment('ended_at'),
  },
  (table) => [
    primaryKey({ columns: [table.deskId, table.id] }),
    index('claim_questions_by_claim').on(table.deskId, table.claimId),
  ],
);

/** What came back. The report says where from, and nothing says by whom. */
export const claimAnswersTable = pgTable(
  'claim_answers',
  {
    deskId: text('desk_id').notNull(),
    questionId: uuid('question_id').notNull(),
    reportId: uuid('report_id').notNull(),
    text: text().notNull(),
    answeredAt: moment('answered_at').notNull(),
  },
  // A report answers a question once; who answers again says it better.
  (table) => [primaryKey({ columns: [table.deskId, table.questionId, table.reportId] })],
);
