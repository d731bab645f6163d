import { type Client, hasStatedDecider } from './client.ts';
import type { ReportContext } from './report-context.ts';

// A person's time: 8 s a question (41 questions, about 5 minutes), 4 min a call, 1 min to look something up or correct it.
const SECONDS_PER_QUESTION = 8;
const MINUTES_PER_CALL = 4;
const BATCH = 15;
/** Calls go to the biggest customers first. */
const FIRST_CLIENTS = 20;

/** Something worth doing now. `owner` is the rep who follows the customer, where the sheet names one alone. */
export interface Gesture {
  readonly code: string;
  readonly values: Readonly<Record<string, string | number>>;
  readonly who: 'steward' | 'rep' | 'manager';
  readonly owner: string | null;
  readonly minutes: number;
}

/** What this file calls for, most useful first. Nothing is proposed that it does not need. */
export function findGestures(context: ReportContext): Gesture[] {
  const first = context.clients.slice(0, FIRST_CLIENTS);
  return [
    ...markOptedOut(context),
    ...settleQuestions(context),
    ...callForDeciders(first),
    ...settleOwners(context),
    ...confirmDeciders(first),
    ...batch(context, 'sirets', sitesWithoutSiret(context)),
    ...secondContacts(first),
    ...reachDeciders(first),
    ...batch(context, 'sirens', context.structured.arrangement.entities.filter((one) => one.siren === null).length),
    ...batch(context, 'emails', countIssues(context, /^email_invalid$/)),
    ...batch(
      context,
      'addresses',
      countIssues(context, /^(postcode_unknown|postcode_invalid|postcode_town_mismatch|town_unknown)$/),
    ),
    ...batch(context, 'phones', countIssues(context, /^phone_(invalid|scientific|placeholder)$/)),
  ];
}

function markOptedOut(context: ReportContext): Gesture[] {
  const count = context.structured.summary.out.optedOut;
  if (count === 0) return [];
  return [{ code: 'opted_out', values: { count }, who: 'manager', owner: null, minutes: 5 }];
}

function settleQuestions(context: ReportContext): Gesture[] {
  const { questions, toReview } = context.structured.summary.out;
  if (questions === 0) return [];
  const minutes = Math.max(1, Math.round((questions * SECONDS_PER_QUESTION) / 60));
  const rows = context.say('rows_count', { count: toReview });
  return [{ code: 'questions', values: { count: questions, rows }, who: 'steward', owner: null, minutes }];
}

const soleOwner = (client: Client) => {
  const [owner, ...others] = client.owners;
  return owner !== undefined && others.length === 0 ? owner : null;
};

function call(client: Client, code: string, count: number): Gesture {
  const values = { name: client.node.name, count };
  return { code, values, who: 'rep', owner: soleOwner(client), minutes: MINUTES_PER_CALL };
}

const MOST_CALLS = 3;
/** Calls that a rep makes without leaving the chair. */
const MOST_IN_A_ROW = 5;

function callForDeciders(first: readonly Client[]): Gesture[] {
  const without = first.filter((client) => client.deciders.length === 0);
  return without.slice(0, MOST_CALLS).map((client) => call(client, 'decider', client.sites.length));
}

function confirmDeciders(first: readonly Client[]): Gesture[] {
  const guessed = first.filter((client) => client.deciders.length > 0 && !hasStatedDecider(client));
  return guessed.slice(0, MOST_CALLS).map((client) => call(client, 'confirm', client.deciders.length));
}

function settleOwners(context: ReportContext): Gesture[] {
  const shared = context.clients.filter((client) => client.owners.length > 1);
  const [first] = shared;
  if (first === undefined) return [];
  const values = { name: first.node.name, count: shared.length };
  return [{ code: 'owners', values, who: 'manager', owner: null, minutes: Math.min(30, 2 * shared.length) }];
}

function secondContacts(first: readonly Client[]): Gesture[] {
  const alone = first.filter((client) => client.contacts.length < 2);
  const [biggest] = alone;
  if (biggest === undefined) return [];
  const count = Math.min(MOST_IN_A_ROW, alone.length);
  const values = { count, name: biggest.node.name };
  return [{ code: 'second_contact', values, who: 'rep', owner: null, minutes: count * MINUTES_PER_CALL }];
}

function reachDeciders(first: readonly Client[]): Gesture[] {
  const silent = first.filter((client) =>
    client.deciders.some((contact) => contact.emails.length + contact.phones.length === 0),
  );
  const [biggest] = silent;
  if (biggest === undefined) return [];
  const found = silent
    .flatMap((client) => client.deciders)
    .filter((one) => one.emails.length + one.phones.length === 0);
  const count = Math.min(MOST_IN_A_ROW, found.length);
  const values = { count, name: biggest.node.name };
  return [{ code: 'reach', values, who: 'rep', owner: null, minutes: count * MINUTES_PER_CALL }];
}

function sitesWithoutSiret(context: ReportContext): number {
  return context.structured.arrangement.sites.filter((site) => site.sirets.length === 0 && site.address?.town).length;
}

function countIssues(context: ReportContext, codes: RegExp): number {
  const { issues } = context.structured.summary;
  return Object.entries(issues).reduce((total, [code, count]) => total + (codes.test(code) ? count : 0), 0);
}

/** Work at a screen that is done a quarter of an hour at a time. */
function batch(context: ReportContext, code: string, total: number): Gesture[] {
  if (total === 0) return [];
  const count = Math.min(BATCH, total);
  return [{ code, values: { count, total: context.number(total) }, who: 'steward', owner: null, minutes: count }];
}
