// Written by `npm run schema` from the catalog after the last migration. Do not edit.

export type Tables = {};
