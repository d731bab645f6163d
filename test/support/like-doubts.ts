const WORDS = 'Azur Bora Cyna Doxa Elva Fyra Gima Hyka Iova Jexa Kyma Luva Myra'.split(' ');

/** A sheet with the same doubt again and again: at one address, a name that the other one contains. */
export const LIKE_DOUBTS = [
  'Société;Adresse;CP;Ville',
  ...WORDS.flatMap((word, index) => [
    `${word}tech Conseil;${index + 1} rue Foch;69006;LYON`,
    `${word}tech Conseil Audit;${index + 1} rue Foch;69006;LYON`,
  ]),
].join('\n');
