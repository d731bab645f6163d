import { type Html, html } from './html.ts';
import type { ReportContext } from './report-context.ts';
import { decidersOf } from './section-clients.ts';
import { ownersOf } from './section-findings.ts';

const MOST_GESTURES = 10;
// Times of a person at a screen or on the phone: 8 s a question (screens.md: 41 questions, about 5 minutes), 4 min a call.
const SECONDS_PER_QUESTION = 8;
const MINUTES_PER_CALL = 4;
const MINUTES_PER_LOOKUP = 1;
const BATCH = 15;

interface Gesture {
  readonly who: string;
  readonly minutes: number;
  readonly text: string;
}

/** « Les 10 prochains gestes »: who, how many minutes, what it brings. Only gestures that this file calls for. */
export function gesturesSection(context: ReportContext): Html {
  const gestures = [
    settleQuestions(context),
    ...callForDeciders(context),
    lookUpSirets(context),
    settleOwners(context),
    placeContacts(context),
    secondContact(context),
    correctMailboxes(context),
  ].filter((gesture) => gesture !== null);
  const rows = gestures
    .slice(0, MOST_GESTURES)
    .map(
      ({ who, minutes, text }) =>
        html`<tr><td>${text}</td><td>${context.say(who)}</td><td class="n">${context.say('report_minutes', { count: minutes })}</td></tr>`,
    );
  return html`<section><h2>${context.say('report_gestures', { count: rows.length })}</h2><table><tbody>${rows}</tbody></table></section>`;
}

function settleQuestions(context: ReportContext): Gesture | null {
  const { questions, toReview } = context.structured.summary.out;
  if (questions === 0) return null;
  const minutes = Math.max(1, Math.round((questions * SECONDS_PER_QUESTION) / 60));
  return {
    who: 'report_who_steward',
    minutes,
    text: context.say('report_gesture_questions', { count: questions, rows: toReview }),
  };
}

function callForDeciders(context: ReportContext): Gesture[] {
  const without = context.clients.slice(0, 50).filter((client) => decidersOf(client).length === 0);
  return without.slice(0, 3).map((client) => ({
    who: 'report_who_rep',
    minutes: MINUTES_PER_CALL,
    text: context.say('report_gesture_decider', { name: client.node.name, contacts: client.contacts.length }),
  }));
}

function lookUpSirets(context: ReportContext): Gesture | null {
  const without = context.structured.arrangement.sites.filter((site) => site.sirets.length === 0 && site.address?.town);
  if (without.length === 0) return null;
  const count = Math.min(BATCH, without.length);
  return {
    who: 'report_who_steward',
    minutes: count * MINUTES_PER_LOOKUP,
    text: context.say('report_gesture_sirets', { count, total: without.length }),
  };
}

function settleOwners(context: ReportContext): Gesture | null {
  const shared = context.clients.filter((client) => ownersOf(client).length > 1);
  const [first] = shared;
  if (first === undefined) return null;
  const values = { name: first.node.name, owners: ownersOf(first).join(', '), count: shared.length };
  return {
    who: 'report_who_manager',
    minutes: Math.min(30, 2 * shared.length),
    text: context.say('report_gesture_owners', values),
  };
}

function placeContacts(context: ReportContext): Gesture | null {
  const placed = new Set(
    context.structured.arrangement.affiliations.filter((one) => one.level === 'site').map((one) => one.contactId),
  );
  const count = context.structured.arrangement.contacts.filter((contact) => !placed.has(contact.id)).length;
  return count === 0
    ? null
    : { who: 'report_who_rep', minutes: Math.min(BATCH, count), text: context.say('report_gesture_place', { count }) };
}

function secondContact(context: ReportContext): Gesture | null {
  const alone = context.clients.slice(0, 20).filter((client) => client.contacts.length < 2);
  const [first] = alone;
  if (first === undefined) return null;
  const values = { count: alone.length, name: first.node.name };
  return {
    who: 'report_who_rep',
    minutes: alone.length * MINUTES_PER_CALL,
    text: context.say('report_gesture_second_contact', values),
  };
}

function correctMailboxes(context: ReportContext): Gesture | null {
  const count = context.structured.summary.issues['email_invalid'] ?? 0;
  return count === 0
    ? null
    : {
        who: 'report_who_steward',
        minutes: Math.min(30, count),
        text: context.say('report_gesture_mailboxes', { count }),
      };
}
