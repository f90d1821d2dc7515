/**
 * Why something from outside was not taken; `code` names the sentence shown to the person, `values` fill its
 * blanks.
 */
export interface Refusal {
  code: RefusalCode;
  values?: string[];
}

/** Every reason there is; each has a sentence `refusal_<code>` in every locale that says what to do next. */
export type RefusalCode = (typeof refusalCodes)[number];

export const refusalCodes = [
  // an address a person typed, or a list behind it
  'address_invalid',
  'address_not_allowed',
  'address_leads_away',
  'address_unreachable',
  'address_timed_out',
  'address_answered',
  // the QR code of a desk
  'code_not_found',
  'code_not_a_desk',
  'camera_refused',
  'join_invalid',
  'list_is_html',
  'list_empty',
  'list_not_json',
  'list_not_utf8',
  'list_format_unknown',
  'list_invalid',
  'list_no_entries',
  'list_too_large',
  'list_older',
  'list_followed',
  'list_locked',
  'list_lost',
  // a signed list
  'fingerprint_invalid',
  'fingerprint_differs',
  'fingerprint_unsigned',
  'signature_dropped',
  'signed_file_invalid',
  'signed_file_changed',
  'signature_wrong',
  'keys_expired',
  'keys_contradict',
  'head_older',
  'clock_behind',
  'reports_differ',
  'release_forked',
  'release_repeats_id',
  'release_shrank',
  'release_doubled',
  'release_graver',
  'version_gone',
  // a list in another format
  'text_unreadable',
  'text_undecided',
  'table_quote_open',
  'table_changed',
  'linked_data_invalid',
  'row_too_wide',
  'draft_without_claim',
  'draft_unproven',
  'draft_correction_incomplete',
  'draft_rating_unknown',
  'import_gone',
  // one entry of a list that was otherwise taken
  'entry_invalid',
  'entry_duplicate',
  'entry_status_unknown',
  'entry_category_unknown',
  'entry_word_too_short',
  'entry_word_too_long',
  'entry_no_words',
  'entry_wording_vague',
  'entry_over_limit',
  'entry_link_unsafe',
  'entry_needs_correction',
  'entry_kind_unsupported',
  // a site profile of a list, or one the person wrote
  'site_invalid',
  'own_sites_invalid',
  'hidden_full',
  'hidden_only_everywhere',
  // a report and its delivery
  'endpoint_missing',
  'endpoint_unreachable',
  'endpoint_timed_out',
  'endpoint_busy',
  'endpoint_failed',
  'endpoint_refused',
  'endpoint_denied',
  'endpoint_reply_invalid',
  'endpoint_redirected',
  'attempt_failed',
  'attempt_broken_off',
  'token_invalid',
  'picture_lost',
  'report_moved_on',
  'nothing_put_back',
  'receipt_gone',
  // an endpoint that was tried
  'trial_unreachable',
  'trial_redirected',
  'trial_denied',
  'trial_nothing_there',
  'trial_failed',
  'trial_no_desk',
  'trial_refused',
  'trial_page',
  // a report before it is queued
  'note_too_long',
  'address_withheld',
  'capture_refused',
  'capture_failed',
  'tab_not_shown',
  'page_moving',
  'capture_cancelled',
  'passage_not_found',
  'picture_too_large',
  'window_without_size',
  'page_changed',
  'page_embedded',
  'tab_closed',
  'patrol_gone',
  'patrol_empty',
  'pages_too_large',
  'pages_too_deep',
  'aftercare_empty',
  'not_signed_in_there',
  'pages_not_of_claim',
  'walk_over',
  'walk_not_open',
  'walk_reading',
  'walk_none_before',
  'walk_no_part',
  'walk_no_undo',
  'access_failed',
  'site_not_granted',
  'site_not_read',
  'report_unreadable',
  // what a desk says to its staff
  'desk_unreachable',
  'sign_in_closed',
  'desk_token_wrong',
  'desk_lacks',
  'desk_was_first',
  'desk_refused',
  'desk_failed',
  'sign_differs',
  'sign_base_unknown',
  'sign_key_unlisted',
  'sign_second',
  'desk_answer_unknown',
  'picture_changed',
  'picture_gone',
  // a bundle that somebody checks
  'bundle_not_read',
  'bundle_damaged',
  // what a person takes out and brings back
  'export_not_read',
  'export_later',
  'export_storage_full',
  'file_not_read',
  'file_too_large',
  'brought_back',
  // settings in the browser's account
  'sync_newer',
  'sync_unreadable',
  'sync_too_large',
  'sync_words_full',
  'sync_failed',
  // what the extension itself can run into
  'storage_failed',
  'storage_full',
  'message_invalid',
  'worker_failed',
] as const;

/** The outcome of anything that can fail in an expected way. */
export type Result<T> = { ok: true; value: T } | { ok: false; error: Refusal };

/** A good result. */
export const good = <T>(value: T): Result<T> => ({ ok: true, value });

/** A refusal with its reason. */
export const refused = (code: RefusalCode, ...values: string[]): { ok: false; error: Refusal } => ({
  ok: false,
  error: values.length > 0 ? { code, values } : { code },
});

/** What a thrown value says of itself, for the blank of a sentence. */
export const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
