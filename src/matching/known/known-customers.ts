import type { AffiliationNode, ContactNode, EntityNode, GroupNode, NetworkNode, SiteNode } from '../arrangement.ts';

/**
 * What a base holds already, as far as a new file may speak of it. The ids are the base's own. What stands apart here
 * stays apart: a file never merges two records of the base, it only finds them again.
 */
export interface KnownCustomers {
  readonly groups: readonly Pick<GroupNode, 'id' | 'name'>[];
  readonly networks: readonly Pick<NetworkNode, 'name' | 'entityIds'>[];
  readonly entities: readonly Pick<
    EntityNode,
    'id' | 'groupId' | 'name' | 'otherNames' | 'legalForm' | 'siren' | 'vat' | 'naf' | 'codes' | 'domains'
  >[];
  readonly sites: readonly Pick<
    SiteNode,
    | 'id'
    | 'entityId'
    | 'name'
    | 'sirets'
    | 'kind'
    | 'isHeadOffice'
    | 'state'
    | 'address'
    | 'formerAddresses'
    | 'phones'
    | 'emails'
    | 'codes'
  >[];
  readonly contacts: readonly Pick<
    ContactNode,
    'id' | 'civility' | 'firstName' | 'lastName' | 'emails' | 'phones' | 'codes'
  >[];
  readonly affiliations: readonly Pick<AffiliationNode, 'contactId' | 'accountId' | 'jobTitle' | 'hasEnded'>[];
}
