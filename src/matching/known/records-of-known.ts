import { normalizeCompanyName } from '../normalize/company-name.ts';
import { normalizeJob, readPerimeter } from '../normalize/job.ts';
import { keyOfName } from '../normalize/remembered-names.ts';
import type { CompanyName, KnownIds, NormalizedRecord, Person } from '../record.ts';
import type { KnownCustomers } from './known-customers.ts';

type Entity = KnownCustomers['entities'][number];
type Site = KnownCustomers['sites'][number];
type Contact = KnownCustomers['contacts'][number];
type Affiliation = KnownCustomers['affiliations'][number];

/** A record that says nothing: every line of the base fills in what it knows. */
const SILENT: Omit<NormalizedRecord, 'rowId' | 'contentKey'> = {
  groupName: null,
  networkName: null,
  companyNames: [],
  siren: null,
  sirenFrom: null,
  siret: null,
  vat: null,
  naf: null,
  companyCode: null,
  siteCode: null,
  siteName: null,
  siteKind: null,
  isHeadOffice: null,
  siteState: null,
  address: null,
  phones: [],
  emails: [],
  domains: [],
  persons: [],
  status: null,
  ownerName: null,
  priority: null,
  revenueWithUs: [],
  potentialCents: null,
  headcount: null,
  lastContactOn: null,
  notes: [],
  objections: [],
  extra: {},
  repairs: [],
  issues: [],
  remarks: [],
};

type Said = Partial<Omit<NormalizedRecord, 'rowId' | 'contentKey'>>;

/** The lines of a base being written: one for each person at each place, and one for each place without anybody. */
class KnownLines {
  readonly records: NormalizedRecord[] = [];
  private rowId: number;

  constructor(firstRowId: number) {
    this.rowId = firstRowId;
  }

  add(known: KnownIds, said: Said): void {
    const { entityId, siteId, contactId } = known;
    const contentKey = ['known', entityId, siteId, contactId, said.siret, said.address?.raw].join('\u001f');
    this.records.push({ ...SILENT, ...said, rowId: this.rowId++, contentKey, known });
  }
}

function namesOf(entity: Entity): CompanyName[] {
  const names = [entity.name, ...entity.otherNames].map(normalizeCompanyName).filter((name) => name !== null);
  const [first, ...others] = names;
  return first && first.legalForm === null ? [{ ...first, legalForm: entity.legalForm }, ...others] : names;
}

function personOf(contact: Contact, affiliation: Affiliation): Person {
  const name = [contact.firstName, contact.lastName].filter((part) => part !== null).join(' ');
  const firstKey = keyOfName(contact.firstName);
  return {
    index: 0,
    raw: name,
    civility: contact.civility,
    title: null,
    firstName: contact.firstName,
    lastName: contact.lastName,
    firstKey,
    lastKey: keyOfName(contact.lastName),
    hasInitialOnly: firstKey.length === 1,
    mayBeSwapped: false,
    job: affiliation.jobTitle === null ? null : normalizeJob(affiliation.jobTitle),
    statedRoles: [],
    decisionTag: null,
    emails: contact.emails,
    phones: contact.phones,
    perimeter: affiliation.jobTitle === null ? null : readPerimeter(affiliation.jobTitle),
    objections: [],
    hasLeft: affiliation.hasEnded,
    code: contact.codes[0] ?? null,
  };
}

function saidOfSite(site: Site): Said {
  return {
    siret: site.sirets[0] ?? null,
    siteCode: site.codes[0] ?? null,
    siteName: site.name,
    siteKind: site.kind,
    isHeadOffice: site.isHeadOffice ? true : null,
    siteState: site.state === 'open' ? null : site.state,
    address: site.address,
    phones: site.phones,
    emails: site.emails,
  };
}

/** A site that moved is also found by the numbers and the addresses that it had. */
function formerlySaid({ sirets, formerAddresses }: Site): Said[] {
  const former = sirets.slice(1);
  const count = Math.max(former.length, formerAddresses.length);
  return Array.from({ length: count }, (_, at) => ({
    siret: former[at] ?? null,
    address: formerAddresses[at] ?? null,
  }));
}

/**
 * The records of a base as lines of a sheet, so that a new file is arranged together with what is known and by the
 * same rules. Row ids count up from `firstRowId`, which lies beyond those of the file.
 */
export function recordsOfKnown(base: KnownCustomers, firstRowId: number): NormalizedRecord[] {
  const lines = new KnownLines(firstRowId);
  const groupNames = new Map(base.groups.map((group) => [group.id, normalizeCompanyName(group.name)]));
  const networkNames = new Map<string, CompanyName | null>();
  for (const network of base.networks)
    for (const id of network.entityIds) networkNames.set(id, normalizeCompanyName(network.name));
  const saidOfEntity = new Map(
    base.entities.map((entity): [string, Said] => [
      entity.id,
      {
        groupName: groupNames.get(entity.groupId ?? '') ?? null,
        networkName: networkNames.get(entity.id) ?? null,
        companyNames: namesOf(entity),
        siren: entity.siren,
        sirenFrom: entity.siren === null ? null : 'siren',
        vat: entity.vat,
        naf: entity.naf,
        companyCode: entity.codes[0] ?? null,
        domains: entity.domains,
      },
    ]),
  );
  const affiliations = Map.groupBy(base.affiliations, (affiliation) => affiliation.accountId);
  const contacts = new Map(base.contacts.map((contact) => [contact.id, contact]));
  const speak = (known: Omit<KnownIds, 'contactId'>, accountId: string, said: Said): void => {
    const people = affiliations.get(accountId) ?? [];
    for (const affiliation of people) {
      const contact = contacts.get(affiliation.contactId);
      if (!contact) continue;
      lines.add({ ...known, contactId: contact.id }, { ...said, persons: [personOf(contact, affiliation)] });
    }
    if (people.length === 0) lines.add({ ...known, contactId: null }, said);
  };
  for (const { id } of base.entities) speak({ entityId: id, siteId: null }, id, saidOfEntity.get(id) ?? {});
  for (const site of base.sites)
    speak({ entityId: site.entityId, siteId: site.id }, site.id, {
      ...saidOfEntity.get(site.entityId),
      ...saidOfSite(site),
    });
  for (const site of base.sites)
    for (const said of formerlySaid(site))
      lines.add(
        { entityId: site.entityId, siteId: site.id, contactId: null },
        { ...saidOfEntity.get(site.entityId), ...said },
      );
  for (const { id } of base.groups)
    for (const affiliation of affiliations.get(id) ?? []) {
      const contact = contacts.get(affiliation.contactId);
      const said = { groupName: groupNames.get(id) ?? null, persons: contact ? [personOf(contact, affiliation)] : [] };
      if (contact) lines.add({ entityId: null, siteId: null, contactId: contact.id }, said);
    }
  return lines.records;
}
