import type { ListName } from '../../../base/contacts/views/contract.ts';
import type { ListSearch } from '../../list-search.ts';

/** A view that every workspace begins with. Its words are `list_default_CODE`. */
export interface DefaultView {
  readonly code: string;
  readonly search: ListSearch;
}

const GROUP_COLUMNS = 'name,followedBy,totalRevenueCents,siteCount,deciderCount,holes,priority,status';

export const DEFAULT_VIEWS: Readonly<Record<ListName, readonly DefaultView[]>> = {
  accounts: [
    { code: 'all_groups', search: { filtre: 'level:group' } },
    {
      code: 'my_groups',
      search: { filtre: 'level:group;ownerId:me', tri: '-totalRevenueCents,name', colonnes: GROUP_COLUMNS },
    },
    { code: 'without_decider', search: { filtre: 'level:group;!below.role:decision_maker' } },
    { code: 'incomplete', search: { filtre: 'isIncomplete:yes' } },
  ],
  contacts: [
    { code: 'all_contacts', search: {} },
    { code: 'deciders', search: { filtre: 'role:decision_maker' } },
    { code: 'without_mailbox', search: { filtre: 'email:none' } },
  ],
};
