import { type BuyingRole, inferBuyingRoles, parseDecisionTag, parseStatedRoles } from '../../domain/buying-role.ts';
import { normalizeCivility } from '../../domain/civility.ts';
import type { PersonName } from '../../domain/person-name.ts';
import type { MappedColumn } from '../column-mapping.ts';
import type { Email, Job, Person, Phone } from '../record.ts';
import type { ContactCell } from '../split-cell.ts';
import type { TableRow } from '../table.ts';
import { normalizeEmails } from './emails.ts';
import { normalizeJob, readPerimeter, readPerimeterCell } from './job.ts';
import { keepList } from './kept-list.ts';
import { completeFromEmail } from './own-mailboxes.ts';
import { type PersonDraft, readNameCell, readSeparateNames } from './person.ts';
import { normalizePhones } from './phones.ts';
import type { Reach } from './read-reach.ts';
import { remember } from './remember.ts';
import { keyOfName } from './remembered-names.ts';
import { gather, keepUnread, type RowDoubts } from './row-doubts.ts';
import { filledColumn, firstText, type PersonColumns, type RowPlan } from './row-plan.ts';
import { shareReach } from './share-reach.ts';

/** Persons of the row, and the ways to reach that belong to the place and not to one of them. */
interface RowPeople {
  readonly persons: readonly Person[];
  readonly phones: readonly Phone[];
  readonly emails: readonly Email[];
}

interface Found {
  readonly drafts: PersonDraft[];
  readonly phones: Reach<Phone>[];
  readonly emails: Reach<Email>[];
  readonly postcode: string | null;
  readonly doubts: RowDoubts;
}

/** Takes over what a contact's cell holds beside names and titles. */
function takeRest(cell: ContactCell | null, found: Found, person: number, header: string): void {
  if (cell === null) return;
  const { doubts, postcode } = found;
  if (cell.rest !== '') keepUnread(doubts, header, cell.rest);
  for (const text of cell.phones)
    for (const point of gather(doubts, normalizePhones(text, header, 'unknown', { postcode })).phones)
      found.phones.push({ point, person });
  for (const text of cell.emails)
    for (const point of gather(doubts, normalizeEmails(text, header)).emails) found.emails.push({ point, person });
}

function draftPersons(row: TableRow, plan: RowPlan, found: Found): void {
  for (const [person, columns] of plan.people.entries()) {
    const civility = firstText(row, columns.civility);
    const [first, last] = [firstText(row, columns.firstName), firstText(row, columns.lastName)];
    if (first !== '' || last !== '') {
      const { drafts, cell } = readSeparateNames(person, { civility, first, last });
      found.drafts.push(...drafts);
      const column = filledColumn(row, columns.lastName) ?? filledColumn(row, columns.firstName);
      takeRest(cell, found, person, column?.header ?? '');
    }
    for (const column of columns.fullName) {
      const text = row.cells[column.index] ?? '';
      if (text.trim() === '') continue;
      const { drafts, cell } = readNameCell(person, text, null, 'either');
      found.drafts.push(...withCivility(drafts, civility));
      takeRest(cell, found, person, column.header);
    }
  }
}

function withCivility(drafts: readonly PersonDraft[], text: string): readonly PersonDraft[] {
  const [first, ...others] = drafts;
  if (text === '' || first === undefined || first.name.civility !== null) return drafts;
  return [{ ...first, name: { ...first.name, civility: normalizeCivility(text) } }, ...others];
}

/** The words of a job: those of its column, else those of the name's cell, else the header's (« Gérant »). */
function jobTextOf(cell: string, draft: PersonDraft, mates: readonly PersonDraft[], header: string): string {
  const place = mates.indexOf(draft);
  // Two persons and two jobs in their cells: each has its own. One job for two is the first one's.
  const pieces = mates.length > 1 ? cell.split(/\s*[/;\n]\s*/) : [];
  const own = pieces.length === mates.length ? (pieces[place] ?? '') : place === 0 ? cell : '';
  if (own.trim() !== '') return own;
  const said = draft.jobText ?? '';
  return said.trim() !== '' ? said : header;
}

/** The department column completes a title that names none: « Directeur régional » of the sales department. */
function completeJob(job: Job | null, service: Job | null): Job | null {
  const department = service?.department ?? null;
  const isOpen =
    job !== null &&
    (job.department === null || (job.department === 'general_management' && job.seniority !== 'executive'));
  if (department === null || !isOpen) return job;
  return { ...job, department, inferredRoles: inferBuyingRoles(department, job.seniority) };
}

function jobOf(row: TableRow, columns: PersonColumns, text: string, doubts: RowDoubts): Job | null {
  const column = filledColumn(row, columns.job);
  const cell = column === null ? '' : (row.cells[column.index] ?? '');
  if (column !== null && normalizeJob(cell) === null) keepUnread(doubts, column.header, cell);
  const service = firstText(row, columns.department);
  if (service === '') return normalizeJob(text);
  const said = normalizeJob(service);
  return completeJob(normalizeJob(text) ?? said, said);
}

const rolesIn = remember((text: string): readonly BuyingRole[] => keepList(parseStatedRoles(text)));

/** Roles of a column of their own, else those that the header of the name states. */
function statedRoles(text: string, plan: RowPlan, person: number): readonly BuyingRole[] {
  const said = rolesIn(text);
  return said.length > 0 ? said : (plan.statedRolesOf.get(person) ?? said);
}

const isSomebody = (name: PersonName): boolean => name.firstName !== null || name.lastName !== null;

const NO_OBJECTIONS: Person['objections'] = keepList([]);
const NO_COLUMNS: readonly MappedColumn[] = [];
const SAYS_NOTHING: PersonColumns = {
  civility: NO_COLUMNS,
  firstName: NO_COLUMNS,
  lastName: NO_COLUMNS,
  fullName: NO_COLUMNS,
  job: NO_COLUMNS,
  department: NO_COLUMNS,
  buyingRole: NO_COLUMNS,
  decisionTag: NO_COLUMNS,
  perimeter: NO_COLUMNS,
  code: NO_COLUMNS,
};

/** What the person's own columns say is the first one's where a cell names several. */
function completePerson(
  row: TableRow,
  plan: RowPlan,
  person: Pick<Person, 'index' | 'emails' | 'phones'> & { readonly draft: PersonDraft },
  mates: readonly PersonDraft[],
  doubts: RowDoubts,
): Person {
  const { draft, index, emails, phones } = person;
  const columns = plan.people[draft.column] ?? SAYS_NOTHING;
  const own = mates[0] === draft ? columns : SAYS_NOTHING;
  const text = jobTextOf(firstText(row, columns.job), draft, mates, plan.roleOf.get(draft.column) ?? '');
  const perimeter = firstText(row, own.perimeter);
  const { civility, title, firstName, lastName, hasInitialOnly, mayBeSwapped } = completeFromEmail(draft.name, emails);
  return {
    index,
    raw: draft.raw,
    civility,
    title,
    firstName,
    lastName,
    hasInitialOnly,
    mayBeSwapped,
    firstKey: keyOfName(firstName),
    lastKey: keyOfName(lastName),
    job: jobOf(row, columns, text, doubts),
    statedRoles: statedRoles(firstText(row, own.buyingRole), plan, draft.column),
    decisionTag: parseDecisionTag(firstText(row, own.decisionTag)),
    emails: keepList(emails),
    phones: keepList(phones),
    perimeter: perimeter === '' ? readPerimeter(text) : readPerimeterCell(perimeter),
    objections: NO_OBJECTIONS,
    hasLeft: draft.hasLeft,
    code: firstText(row, own.code).trim() || null,
  };
}

/** Every person of a row with the ways to reach them; what is nobody's own is the place's. */
export function readPersons(
  row: TableRow,
  plan: RowPlan,
  reach: {
    readonly phones: readonly Reach<Phone>[];
    readonly emails: readonly Reach<Email>[];
    readonly postcode: string | null;
  },
  doubts: RowDoubts,
): RowPeople {
  const found: Found = { drafts: [], phones: [], emails: [], postcode: reach.postcode, doubts };
  draftPersons(row, plan, found);
  found.phones.push(...reach.phones);
  found.emails.push(...reach.emails);
  const named = found.drafts.filter(({ name }) => isSomebody(name));
  const { drafts, emailsOf, phonesOf, place } = shareReach(named, found.phones, found.emails);
  // « Le DAF » names nobody: without anybody else it is kept as a word of the row.
  if (drafts.length === 0) for (const { raw } of found.drafts) keepUnread(doubts, headerOfNames(plan), raw);
  const persons = drafts.map((draft, index) => {
    const mates = drafts.length === 1 ? drafts : drafts.filter(({ column }) => column === draft.column);
    const person = { draft, index, emails: emailsOf[index] ?? [], phones: phonesOf[index] ?? [] };
    return completePerson(row, plan, person, mates, doubts);
  });
  return { persons: keepList(persons), phones: keepList(place.phones), emails: keepList(place.emails) };
}

function headerOfNames(plan: RowPlan): string {
  return plan.byField.get('full_name')?.[0]?.header ?? plan.byField.get('last_name')?.[0]?.header ?? '';
}
