import { tidyText } from '../../domain/fold-text.ts';
import { siteStateOf } from '../../domain/site-kind.ts';
import type { ColumnMapping } from '../column-mapping.ts';
import type { Email, NormalizedRecord, Note, Person } from '../record.ts';
import type { TableRow } from '../table.ts';
import { keepList } from './kept-list.ts';
import { readCommerce, readRowNotes } from './read-commerce.ts';
import { readIdentifiers, readNames } from './read-identity.ts';
import { readRowObjections } from './read-objections.ts';
import { readPersons } from './read-persons.ts';
import { readAddress, readSite } from './read-place.ts';
import { readDomains, readEmails, readPhones } from './read-reach.ts';
import { leaveTownBehind } from './read-town-behind.ts';
import { remember } from './remember.ts';
import { noDoubts, type RowDoubts } from './row-doubts.ts';
import { planOf, type RowPlan } from './row-plan.ts';

const NOTHING_MORE: Readonly<Record<string, string>> = Object.freeze({});

function extraOf(row: TableRow, plan: RowPlan, doubts: RowDoubts): Readonly<Record<string, string>> {
  let extra: Record<string, string> | null = null;
  for (const header in doubts.unread) {
    extra ??= {};
    extra[header] = doubts.unread[header] ?? '';
  }
  for (const { index, header } of plan.kept) {
    const text = tidyText(row.cells[index] ?? '');
    if (text === '') continue;
    extra ??= {};
    extra[header] = text;
  }
  return extra ?? NOTHING_MORE;
}

const listOfOne = remember((domain): readonly string[] => [domain]);

/** Domains of the web sites, then those of every mailbox that is not on a free service. */
function domainsOf(sites: readonly string[], emails: readonly Email[], persons: readonly Person[]): readonly string[] {
  const domains = [...sites];
  const offer = ({ domain, isFreeMail }: Email): void => {
    if (!isFreeMail && !domains.includes(domain)) domains.push(domain);
  };
  for (const email of emails) offer(email);
  for (const person of persons) for (const email of person.emails) offer(email);
  const [only] = domains;
  return domains.length === 1 && only !== undefined ? listOfOne(only) : keepList([...new Set(domains)]);
}

const stateIn = remember(siteStateOf);

function stateInNotes(notes: readonly Note[]): NormalizedRecord['siteState'] {
  for (const { text } of notes) {
    const state = stateIn(text);
    if (state !== null) return state;
  }
  return null;
}

const NO_REMARKS: NormalizedRecord['remarks'] = keepList([]);

/** Reads a row: raw text in, clean values out, doubts beside. Nothing is compared with another row yet. */
export function normalizeRecord(row: TableRow, mapping: ColumnMapping): NormalizedRecord {
  const plan = planOf(mapping);
  const doubts = noDoubts();
  const identifiers = readIdentifiers(row, plan, doubts);
  const names = readNames(row, plan, doubts);
  const address = readAddress(row, plan, doubts);
  const site = readSite(row, plan, names.cells, doubts);
  const { companyNames, town } = leaveTownBehind(names, address);
  const postcode = address?.postcode ?? address?.cedex ?? null;
  const reach = { phones: readPhones(row, plan, postcode, doubts), emails: readEmails(row, plan, doubts), postcode };
  const people = readPersons(row, plan, reach, doubts);
  const notes = readRowNotes(row, plan);
  const { persons, objections } = readRowObjections(row, plan, people.persons, notes, doubts);
  const domains = domainsOf(readDomains(row, plan, doubts), people.emails, persons);
  const commerce = readCommerce(row, plan, doubts);
  // One literal: spreading the parts into it costs as much as reading an address.
  return {
    rowId: row.rowId,
    contentKey: row.cells,
    groupName: names.groupName,
    networkName: names.networkName,
    companyNames,
    siren: identifiers.siren,
    sirenFrom: identifiers.sirenFrom,
    siret: identifiers.siret,
    vat: identifiers.vat,
    naf: identifiers.naf,
    companyCode: commerce.companyCode,
    siteCode: commerce.siteCode,
    siteName: site.siteName ?? town,
    siteKind: site.siteKind,
    isHeadOffice: site.isHeadOffice,
    siteState: site.siteState ?? stateInNotes(notes),
    address,
    phones: people.phones,
    emails: people.emails,
    domains,
    persons,
    status: commerce.status,
    ownerName: commerce.ownerName,
    priority: commerce.priority,
    revenueWithUs: commerce.revenueWithUs,
    potentialCents: commerce.potentialCents,
    headcount: commerce.headcount,
    lastContactOn: commerce.lastContactOn,
    notes,
    objections,
    extra: extraOf(row, plan, doubts),
    repairs: keepList(doubts.repairs),
    issues: keepList(doubts.issues),
    remarks: NO_REMARKS,
  };
}
