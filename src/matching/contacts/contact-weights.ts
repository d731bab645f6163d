// Weights in bits (log2 of m/u) of what two persons have in common, the same for a file and for a draft being typed.

/** Two persons of one company are one in about sixteen candidates; of two companies, in about four thousand. */
export const PRIOR_SAME_COMPANY = -4;
export const PRIOR_OTHER_COMPANY = -12;

export const EMAIL_WEIGHTS = { own: 10, shared: 1, other: -1.5 } as const;
export const OWN_PHONE_WEIGHT = 6;
export const CONTACT_CODE_WEIGHT = 10;
