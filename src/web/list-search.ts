/** What the address of a list says, in the grammar of the API: it can be sent to a colleague as it is. */
export interface ListSearch {
  readonly filtre?: string | undefined;
  readonly tri?: string | undefined;
  readonly colonnes?: string | undefined;
  readonly vue?: string | undefined;
}

/** Reads the words of an address and leaves others aside. */
export function readListSearch(search: Readonly<Record<string, unknown>>): ListSearch {
  const word = (name: string) => (search[name] === undefined ? undefined : String(search[name]));
  return { filtre: word('filtre'), tri: word('tri'), colonnes: word('colonnes'), vue: word('vue') };
}
