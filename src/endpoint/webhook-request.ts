import type { ReportRecord } from '../history/records.ts';

/** A report as a webhook takes it: JSON with the report and, in base64, its picture. */
export async function webhookRequest({ report }: ReportRecord, picture: Blob | null): Promise<RequestInit> {
  const attachment = report.attachments[0];
  const screenshot =
    picture && attachment
      ? { mediaType: attachment.mediaType, base64: base64Of(new Uint8Array(await picture.arrayBuffer())) }
      : null;
  return {
    body: JSON.stringify({ report, screenshot }),
    headers: { 'Content-Type': 'application/json' },
  };
}

/** In pieces, since no function takes millions of arguments. */
function base64Of(bytes: Uint8Array): string {
  let characters = '';
  for (let start = 0; start < bytes.length; start += 32_768) {
    characters += String.fromCharCode(...bytes.subarray(start, start + 32_768));
  }
  return btoa(characters);
}
