import { words } from './drive-product.ts';
import type { Page } from './page.ts';

/** Chooses in the form what its picture shows; what was taken before is gone from it when this returns. */
export const choosePicture = (form: Page, kind: 'picture_view' | 'picture_passage' | 'picture_page') =>
  form.$$eval(
    'label.choice',
    (labels, wanted) => labels.find((label) => label.textContent?.trim() === wanted)?.click(),
    words(kind),
  );
