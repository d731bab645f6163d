import type { Analysis } from '../../../quality/imports/contract.ts';
export function SaveStep(_props: { readonly analysis: Analysis }) {
  return null;
}
