import type { FindTwins } from '../../base/accounts/assert-distinct.ts';
import { findDuplicates } from './check-duplicate.ts';
import { draftSchema } from './contract.ts';
import type { IndexShelf } from './index-shelf.ts';

/** The live check as the room of accounts asks for it: records that a new account may repeat. Alike and yet another are none. */
export function accountTwinFinder(shelf: IndexShelf): FindTwins {
  return async (tx, access, { level, name, otherNames, siren, siret, ownCode, website, address, parentId }) => {
    const draft = draftSchema.parse({
      ...{ level, name, otherNames, accountId: parentId },
      ...{
        siren: siren ?? undefined,
        siret: siret ?? undefined,
        code: ownCode ?? undefined,
        website: website ?? undefined,
      },
      ...{
        address: address?.line ?? undefined,
        postcode: address?.postcode ?? undefined,
        town: address?.town ?? undefined,
      },
    });
    const { twins } = await findDuplicates(tx, access, shelf, draft);
    return twins.flatMap(({ band, ...twin }) => (band === 'apart' ? [] : [{ ...twin, band }]));
  };
}
