/** The languages of the product. French comes first: it is the language of the people who use it. */
export type Language = 'fr' | 'en';

/**
 * One theme of the catalogue. Holes are written `{{name}}`; a sentence that counts has `_one` and `_other` twins
 * chosen by the value named `count` (French: 0 and 1 are singular).
 */
export type Words = Readonly<Record<string, { readonly fr: string; readonly en: string }>>;
