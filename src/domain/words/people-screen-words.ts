export const peopleScreenWords = {} as const;
