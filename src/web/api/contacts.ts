import {
  type CreateActivityRequest,
  myDaySchema,
  timelineSchema,
  writtenActivitySchema,
} from '../../base/activities/contract.ts';
import { committeeSchema } from '../../base/contacts/committee/contract.ts';
import { contactSchema, createdContactSchema, type NewContactRequest } from '../../base/contacts/contract.ts';
import { signatureDraftSchema } from '../../base/contacts/signature/contract.ts';
import { accountPaths } from '../account-paths.ts';
import { apiPaths } from '../paths.ts';
import { ask } from './client.ts';

/** Whose history: an account with what stands below it, or a person. */
export type Subject = { readonly accountId: string } | { readonly contactId: string };

export const contactKeys = {
  all: (workspaceId: string) => ['contacts', workspaceId] as const,
  timeline: (workspaceId: string, subject: Subject) => [...contactKeys.all(workspaceId), 'timeline', subject] as const,
};

const PAGE = 30;

/** Persons of one workspace, and what is done with them. */
export const contactsApi = {
  get: (workspaceId: string, id: string) => ask(contactSchema, apiPaths.contact(workspaceId, id)),
  create: (workspaceId: string, json: NewContactRequest) =>
    ask(createdContactSchema, apiPaths.contacts(workspaceId), { method: 'POST', json }),
  readSignature: (workspaceId: string, json: { text: string; accountId?: string }) =>
    ask(signatureDraftSchema, apiPaths.signature(workspaceId), { method: 'POST', json }),
  /** Any change of a person or of what hangs on him answers the person. */
  change: (workspaceId: string, id: string, part: string, json: object, method: 'POST' | 'PATCH' = 'POST') =>
    ask(contactSchema, apiPaths.contact(workspaceId, id, part), { method, json }),
  committee: (workspaceId: string, accountId: string) =>
    ask(committeeSchema, apiPaths.accountCommittee(workspaceId, accountId)),
};

export const activitiesApi = {
  timeline: (workspaceId: string, subject: Subject, kinds: string | undefined, after: string | undefined) => {
    const query = { kinds, after, limit: PAGE };
    const path =
      'accountId' in subject
        ? apiPaths.accountTimeline(workspaceId, subject.accountId, query)
        : apiPaths.contactTimeline(workspaceId, subject.contactId, query);
    return ask(timelineSchema, path);
  },
  create: (workspaceId: string, json: CreateActivityRequest) =>
    ask(writtenActivitySchema, apiPaths.activities(workspaceId), { method: 'POST', json }),
  markDone: (workspaceId: string, id: string, version: number) =>
    ask(writtenActivitySchema, apiPaths.activity(workspaceId, id), {
      method: 'PATCH',
      json: { version, isDone: true },
    }),
  /** Takes « c'est fait » back. */
  markOwed: (workspaceId: string, id: string, version: number) =>
    ask(writtenActivitySchema, apiPaths.activity(workspaceId, id), {
      method: 'PATCH',
      json: { version, isDone: false },
    }),
  myDay: (workspaceId: string, on: string) => ask(myDaySchema, accountPaths(workspaceId).myDay(on)),
};
