import { type BuyingRole, inferBuyingRoles, parseDecisionTag, parseStatedRoles } from '../../domain/buying-role.ts';
import { normalizeCivility } from '../../domain/civility.ts';
import type { PersonName } from '../../domain/person-name.ts';
import type { ColumnField } from '../column-mapping.ts';
import type { Email, Job, Person, Phone } from '../record.ts';
import type { TableRow } from '../table.ts';
import { normalizeEmails } from './emails.ts';
import { normalizeJob, readPerimeter, readPerimeterCell } from './job.ts';
import { completeFromEmail, ownerOfMailbox, personOfMailbox } from './own-mailboxes.ts';
import { type PersonDraft, readNameCell, readSeparateNames } from './person.ts';
import { normalizePhones } from './phones.ts';
import type { Reach } from './read-reach.ts';
import { keyOfName } from './remembered-names.ts';
import { gather, keepUnread, type RowDoubts } from './row-doubts.ts';
import { cellsOf, type RowPlan } from './row-plan.ts';

/** Persons of the row, and the ways to reach that belong to the place and not to one of them. */
interface RowPeople {
  readonly persons: readonly Person[];
  readonly phones: readonly Phone[];
  readonly emails: readonly Email[];
}

/** The cell of a field that speaks of one of the persons. */
function textOf(row: TableRow, plan: RowPlan, field: ColumnField, person: number, isOwn = false): string {
  const cell = cellsOf(row, plan, field).find(
    ({ column }) => column.person === person && (!isOwn || column.fields[0] === field || column.fields.length === 1),
  );
  return cell?.text ?? '';
}

interface Found {
  readonly drafts: PersonDraft[];
  readonly phones: Reach<Phone>[];
  readonly emails: Reach<Email>[];
}

function draftPersons(row: TableRow, plan: RowPlan, postcode: string | null, doubts: RowDoubts): Found {
  const found: Found = { drafts: [], phones: [], emails: [] };
  for (let person = 0; person < plan.personCount; person += 1) {
    const civility = ownCivility(row, plan, person);
    const separate = readSeparateNames(person, {
      civility,
      first: textOf(row, plan, 'first_name', person),
      last: textOf(row, plan, 'last_name', person),
    });
    found.drafts.push(...separate.drafts);
    const full = cellsOf(row, plan, 'full_name').filter(({ column }) => column.person === person);
    const cells = full.map(({ column, text }) => ({ column, ...readNameCell(person, text, null, 'either') }));
    for (const { drafts } of cells) found.drafts.push(...withCivility(drafts, civility));
    const header = full[0]?.column.header ?? '';
    for (const cell of [separate.cell, ...cells.map(({ cell: own }) => own)]) {
      if (cell === null) continue;
      if (cell.rest !== '') keepUnread(doubts, header, cell.rest);
      for (const text of cell.phones)
        for (const point of gather(doubts, normalizePhones(text, header, 'unknown', { postcode })).phones)
          found.phones.push({ point, person });
      for (const text of cell.emails)
        for (const point of gather(doubts, normalizeEmails(text, header)).emails) found.emails.push({ point, person });
    }
  }
  return found;
}

/** A civility column of its own; « Civilité » may also be only a part of the name's column. */
function ownCivility(row: TableRow, plan: RowPlan, person: number): string {
  const cell = cellsOf(row, plan, 'civility').find(
    ({ column }) => column.person === person && column.fields.length === 1,
  );
  return cell?.text ?? '';
}

function withCivility(drafts: readonly PersonDraft[], text: string): PersonDraft[] {
  if (text === '' || drafts.length === 0) return [...drafts];
  const [first, ...others] = drafts as [PersonDraft, ...PersonDraft[]]; // not empty: checked above
  return [{ ...first, name: { ...first.name, civility: first.name.civility ?? normalizeCivility(text) } }, ...others];
}

/** The job of a person: its column, else its name's cell, else the header (« Gérant »); the department column completes it. */
function jobOf(
  row: TableRow,
  plan: RowPlan,
  draft: PersonDraft,
  place: number,
  count: number,
  doubts: RowDoubts,
): { job: Job | null; text: string } {
  const cell = cellsOf(row, plan, 'job_title').find(
    ({ column }) => column.person === draft.column && column.fields[0] === 'job_title',
  );
  const pieces = (cell?.text ?? '').split(/\s*[/;\n]\s*/);
  // Two persons and two jobs in their cells: each has its own. One job for two is the first one's.
  const own = pieces.length === count ? pieces[place] : place === 0 ? cell?.text : undefined;
  const text =
    [own, draft.jobText, plan.roleOf.get(draft.column)].find(
      (candidate) => candidate !== undefined && candidate !== null && candidate.trim() !== '',
    ) ?? '';
  const service = textOf(row, plan, 'department', draft.column);
  const job = normalizeJob(text) ?? normalizeJob(service);
  if (cell !== undefined && normalizeJob(cell.text) === null) keepUnread(doubts, cell.column.header, cell.text);
  const department = normalizeJob(service)?.department ?? null;
  // « Directeur régional » of the sales department: the column says which, the title only how high.
  const isOpen =
    job !== null &&
    (job.department === null || (job.department === 'general_management' && job.seniority !== 'executive'));
  if (job === null || department === null || !isOpen) return { job, text };
  return { job: { ...job, department, inferredRoles: inferBuyingRoles(department, job.seniority) }, text };
}

/** Persons whom only a mailbox names are added; everybody's own phones and mailboxes are given to them. */
function shareReach(
  found: Found,
  phones: readonly Reach<Phone>[],
  emails: readonly Reach<Email>[],
): { drafts: PersonDraft[]; ownEmails: Email[][]; ownPhones: Phone[][]; place: { phones: Phone[]; emails: Email[] } } {
  const drafts = [...found.drafts];
  const allEmails = distinctBy([...found.emails, ...emails], ({ point }) => point.address);
  if (drafts.length === 0)
    for (const { point, person } of allEmails) {
      const name = personOfMailbox(point);
      if (name !== null && drafts.length === 0)
        drafts.push({ column: person, raw: point.address, name, jobText: null, hasLeft: false });
    }
  const ownEmails: Email[][] = drafts.map(() => []);
  const ownPhones: Phone[][] = drafts.map(() => []);
  const place: { phones: Phone[]; emails: Email[] } = { phones: [], emails: [] };
  const names = drafts.map(({ name }) => name);
  const firstOf = (column: number): number => drafts.findIndex((draft) => draft.column === column);
  for (const { point, person } of allEmails) {
    const owner = ownerOfMailbox(
      point,
      names,
      Math.max(firstOf(person), firstOf(person) < 0 && drafts.length > 0 ? 0 : -1),
    );
    (ownEmails[owner] ?? place.emails).push(point);
  }
  for (const { point, person } of distinctBy(
    [...found.phones, ...phones],
    ({ point: phone }) => `${phone.e164} ${phone.extension}`,
  )) {
    const owner = person < 0 ? -1 : firstOf(person);
    (ownPhones[owner] ?? place.phones).push(point);
  }
  return { drafts, ownEmails, ownPhones, place };
}

function distinctBy<Value>(values: readonly Value[], keyOf: (value: Value) => string): Value[] {
  const seen = new Set<string>();
  return values.filter((value) => {
    const key = keyOf(value);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/** Roles of a column of their own, else those that the header of the name states. */
function statedRoles(text: string, plan: RowPlan, person: number): readonly BuyingRole[] {
  const said = parseStatedRoles(text);
  return said.length > 0 ? said : (plan.statedRolesOf.get(person) ?? []);
}

const isSomebody = (name: PersonName): boolean => name.firstName !== null || name.lastName !== null;

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
  const found = draftPersons(row, plan, reach.postcode, doubts);
  const jobsAlone = found.drafts.filter(({ name }) => !isSomebody(name));
  const named = { ...found, drafts: found.drafts.filter(({ name }) => isSomebody(name)) };
  const { drafts, ownEmails, ownPhones, place } = shareReach(named, reach.phones, reach.emails);
  // « Le DAF » names nobody: without anybody else it is kept as a word of the row.
  for (const { raw } of jobsAlone) if (drafts.length === 0) keepUnread(doubts, headerOfNames(plan), raw);
  const persons = drafts.map((draft, index): Person => {
    const mates = drafts.filter(({ column }) => column === draft.column);
    const { job, text } = jobOf(row, plan, draft, mates.indexOf(draft), mates.length, doubts);
    const name = completeFromEmail(draft.name, ownEmails[index] ?? []);
    const isFirst = mates[0] === draft;
    const own = (field: ColumnField): string => (isFirst ? textOf(row, plan, field, draft.column) : '');
    const perimeter = own('perimeter');
    return {
      index,
      raw: draft.raw,
      ...name,
      firstKey: keyOfName(name.firstName),
      lastKey: keyOfName(name.lastName),
      job,
      statedRoles: statedRoles(own('buying_role'), plan, draft.column),
      decisionTag: parseDecisionTag(own('decision_tag')),
      emails: ownEmails[index] ?? [],
      phones: ownPhones[index] ?? [],
      perimeter: perimeter === '' ? readPerimeter(text) : readPerimeterCell(perimeter),
      objections: [],
      hasLeft: draft.hasLeft,
      code: own('contact_code').trim() || null,
    };
  });
  return { persons, phones: place.phones, emails: place.emails };
}

function headerOfNames(plan: RowPlan): string {
  return plan.byField.get('full_name')?.[0]?.header ?? plan.byField.get('last_name')?.[0]?.header ?? '';
}
