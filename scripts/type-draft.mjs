// Types the sample draft into Convert, and waits until all of it has been searched.
import { sampleDraft } from '../test/drive/sample-links.mjs';

export async function typeDraft(own) {
  await own.$eval(
    'textarea.draft',
    (field, text) => {
      field.value = text;
      field.dispatchEvent(new Event('input', { bubbles: true }));
    },
    sampleDraft,
  );
  await own.waitForSelector('.finding-list .others');
}
