import { tidyText } from '../../domain/fold-text.ts';
import { siteStateOf } from '../../domain/site-kind.ts';
import type { ColumnMapping } from '../column-mapping.ts';
import type { NormalizedRecord } from '../record.ts';
import type { TableRow } from '../table.ts';
import { readCommerce, readRowNotes } from './read-commerce.ts';
import { readIdentifiers, readNames } from './read-identity.ts';
import { readRowObjections } from './read-objections.ts';
import { readPersons } from './read-persons.ts';
import { readAddress, readSite } from './read-place.ts';
import { readDomains, readEmails, readPhones } from './read-reach.ts';
import { leaveTownBehind } from './read-town-behind.ts';
import { noDoubts, type RowDoubts } from './row-doubts.ts';
import { planOf, type RowPlan } from './row-plan.ts';

/** Fields that a record has no place for: kept beside the unknown columns. */
const KEPT_AS_FOUND = ['language', 'source', 'estimated_revenue'] as const;

function extraOf(row: TableRow, plan: RowPlan, doubts: RowDoubts): Record<string, string> {
  const extra: Record<string, string> = { ...doubts.unread };
  const columns = [...plan.unknown, ...KEPT_AS_FOUND.flatMap((field) => plan.byField.get(field) ?? [])];
  for (const column of columns) {
    const text = tidyText(row.cells[column.index] ?? '');
    if (text !== '') extra[column.header] = text;
  }
  return extra;
}

/** Reads a row: raw text in, clean values out, doubts beside. Nothing is compared with another row yet. */
export function normalizeRecord(row: TableRow, mapping: ColumnMapping): NormalizedRecord {
  const plan = planOf(mapping);
  const doubts = noDoubts();
  const identifiers = readIdentifiers(row, plan, doubts);
  const { cells: companyCells, ...names } = readNames(row, plan, doubts);
  const address = readAddress(row, plan, doubts);
  const site = readSite(row, plan, companyCells, doubts);
  const { companyNames, town } = leaveTownBehind(names, address);
  const postcode = address?.postcode ?? address?.cedex ?? null;
  const reach = { phones: readPhones(row, plan, postcode, doubts), emails: readEmails(row, plan, doubts), postcode };
  const people = readPersons(row, plan, reach, doubts);
  const notes = readRowNotes(row, plan);
  const { persons, objections } = readRowObjections(row, plan, people.persons, notes, doubts);
  const sites = readDomains(row, plan, doubts);
  const mails = [...people.emails, ...persons.flatMap(({ emails }) => emails)].filter(({ isFreeMail }) => !isFreeMail);
  return {
    rowId: row.rowId,
    contentKey: row.cells.map(tidyText).join('\u001f'),
    ...names,
    companyNames,
    ...identifiers,
    ...readCommerce(row, plan, doubts),
    ...site,
    siteName: site.siteName ?? town,
    siteState: site.siteState ?? notes.map(({ text }) => siteStateOf(text)).find((state) => state !== null) ?? null,
    address,
    phones: people.phones,
    emails: people.emails,
    domains: [...new Set([...sites, ...mails.map(({ domain }) => domain)])],
    persons,
    notes,
    objections,
    extra: extraOf(row, plan, doubts),
    repairs: doubts.repairs,
    issues: doubts.issues,
    remarks: [],
  };
}
