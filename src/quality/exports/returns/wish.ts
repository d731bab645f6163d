/** What a field shall be: '' empties it. */
export interface Wish {
  readonly field: string;
  readonly value: string;
}

export interface Moment {
  readonly now: Date;
  readonly newId: () => string;
}
