import { type ChangeFieldRequest, dictionarySchema, fieldSchema } from '../../base/fields/contract.ts';
import {
  correctionsSchema,
  creationRequestSchema,
  creationRequestsSchema,
  fillSchema,
  indicatorsSchema,
  recordPageSchema,
  rulesSchema,
  snapshotSchema,
  strategicMapSchema,
  toVerifySchema,
} from '../../quality/governance/contract.ts';
import { checkDetailSchema, checksSchema } from '../../quality/governance/rituals/contract.ts';
import { qualityPaths } from '../quality-paths.ts';
import { ask, tell } from './client.ts';

export const qualityKeys = { all: (workspaceId: string) => ['quality', workspaceId] as const };

type Kind = 'account' | 'contact';

/** How right the base of a workspace is, and what is done about it. */
export function qualityApi(workspaceId: string) {
  const paths = qualityPaths(workspaceId);
  return {
    indicators: () => ask(indicatorsSchema, paths.indicators()),
    recordsOfIndicator: (code: string, kind: Kind) => ask(recordPageSchema, paths.recordsOfIndicator(code, kind)),
    rules: () => ask(rulesSchema, paths.rules()),
    recordsOfRule: (code: string) => ask(recordPageSchema, paths.recordsOfRule(code)),
    refresh: () => ask(snapshotSchema, paths.snapshots(), { method: 'POST' }),
    corrections: () => ask(correctionsSchema, paths.corrections()),
    toVerify: () => ask(toVerifySchema, paths.toVerify()),
    verify: (kind: Kind, id: string) => tell(paths.verified(kind, id), { method: 'PUT' }),
    strategicGroups: (limit: number) => ask(strategicMapSchema, paths.strategicGroups(limit)),
    requests: () => ask(creationRequestsSchema, paths.requests()),
    decideRequest: (id: string, decision: { decision: 'approve' | 'refuse'; reason?: string }) =>
      ask(creationRequestSchema, paths.requestDecision(id), { method: 'POST', json: decision }),
    fields: () => ask(dictionarySchema, paths.fields()),
    changeField: (kind: Kind, key: string, change: ChangeFieldRequest) =>
      ask(fieldSchema, paths.field(kind, key), { method: 'PUT', json: change }),
    decideField: (kind: Kind, key: string, version: number) =>
      ask(fieldSchema, paths.fieldDecision(kind, key), { method: 'POST', json: { version, decision: 'approve' } }),
    fills: () => ask(fillSchema, paths.fills()),
    checks: () => ask(checksSchema, paths.checks()),
    check: (id: string) => ask(checkDetailSchema, paths.check(id)),
    drawCheck: (kind: 'sample' | 'key_accounts') =>
      ask(checkDetailSchema, paths.checks(), { method: 'POST', json: { kind } }),
    answerCheck: (id: string, position: number, answer: 'right' | 'wrong' | 'unclear') =>
      ask(checkDetailSchema, paths.checkItem(id, position), { method: 'PUT', json: { answer } }),
    signCheck: (id: string) => ask(checkDetailSchema, paths.checkSignature(id), { method: 'POST' }),
  };
}
