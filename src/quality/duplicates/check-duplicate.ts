import type { Pool } from 'pg';
import type { Access } from '../../base/workspaces/access.ts';
import { enterWorkspace, type Visit } from '../../base/workspaces/enter-workspace.ts';
import type { Reason } from '../../domain/reason.ts';
import type { Evidence } from '../../matching/arrangement.ts';
import { checkDraft, type Twin } from '../../matching/live/check-draft.ts';
import type { Draft } from '../../matching/live/live-record.ts';
import type { Tx } from '../../platform/db/transaction.ts';
import { readBaseIndex } from './base-index.ts';
import type { DraftRequest, Duplicates } from './contract.ts';
import type { IndexShelf } from './index-shelf.ts';
import { findCompanyOf, readDraft } from './read-draft.ts';
import { type OwnedLine, readMaskedLines, readRecordLines } from './record-lines.ts';

const TWINS_SHOWN = 5;
/** A company is found through its sites too: several lines may speak of one. */
const TWINS_READ = 25;

interface DuplicateParts {
  readonly pool: Pool;
  readonly shelf: IndexShelf;
}

async function findTwins(
  tx: Tx,
  shelf: IndexShelf,
  workspaceId: string,
  draft: Draft,
  asked: DraftRequest,
): Promise<{ answeredBy: 'index' | 'base'; twins: readonly Twin[] }> {
  const isContact = draft.level === 'contact';
  const ready = shelf.find(workspaceId);
  const answeredBy = ready ? 'index' : 'base';
  const name = isContact ? [asked.lastName, asked.firstName].filter(Boolean).join(' ') : (asked.name ?? '');
  const index = ready ?? (await readBaseIndex(tx, workspaceId, { keys: draft.keys, name }));
  return { answeredBy, twins: checkDraft(isContact ? index.contacts : index.accounts, draft, TWINS_READ) };
}

/** The answer's own lists: those of the engine may not be changed. */
function toAnswer(evidence: Evidence): Duplicates['twins'][number]['evidence'] {
  const wordsOf = (reasons: readonly Reason[]) =>
    reasons.map(({ code, values }) => ({ code, ...(values ? { values } : {}) }));
  const { reasons, against, bars, ...rest } = evidence;
  return { ...rest, reasons: wordsOf(reasons), against: wordsOf(against), bars: [...bars] };
}

/** Of a record that is not the asker's to read, neither what speaks for it nor what speaks against. */
const NOTHING_SAID: Duplicates['twins'][number]['evidence'] = {
  reasons: [],
  against: [],
  score: 0,
  probability: 0,
  priorWeight: 0,
  bars: [],
};

/** Lines of what the asker may read, and of the rest what everybody may know. */
async function readLines(
  tx: Tx,
  access: Access,
  ids: readonly string[],
): Promise<{ readonly lines: ReadonlyMap<string, OwnedLine>; readonly masked: ReadonlyMap<string, OwnedLine> }> {
  const own = await readRecordLines(tx, access, ids);
  const others = ids.filter((id) => !own.has(id));
  const masked = await readMaskedLines(tx, access, others);
  return { lines: new Map([...own, ...masked]), masked };
}

/**
 * The records of the workspace that a draft may repeat, likeliest first, each with what speaks for and against.
 * @throws AppError `workspace_unknown`.
 */
export async function checkDuplicate(
  { pool, shelf }: DuplicateParts,
  visit: Visit,
  asked: DraftRequest,
): Promise<Duplicates> {
  return enterWorkspace(pool, visit, (tx, access) => findDuplicates(tx, access, shelf, asked));
}

/** The same in a transaction that has written nothing yet. */
export async function findDuplicates(
  tx: Tx,
  access: Access,
  shelf: IndexShelf,
  asked: DraftRequest,
): Promise<Duplicates> {
  const { workspaceId } = access;
  const draft = readDraft(asked, await findCompanyOf(tx, workspaceId, asked.accountId));
  const { answeredBy, twins } = await findTwins(tx, shelf, workspaceId, draft, asked);
  const { lines } = await readLines(
    tx,
    access,
    twins.map((twin) => twin.id),
  );
  const best = new Map<string, Twin>();
  for (const twin of twins) {
    const line = lines.get(twin.id);
    // A company that is found through one of its sites is the company.
    const owner = draft.level === 'entity' ? line?.entityId : line?.id;
    if (owner && !best.has(owner)) best.set(owner, twin);
  }
  const owners = await readLines(tx, access, [...best.keys()]);
  const shown = [...best].slice(0, TWINS_SHOWN).flatMap(([owner, { band, evidence }]) => {
    const line = owners.lines.get(owner);
    if (!line) return [];
    const { entityId: _entityId, ...said } = line;
    const isMasked = owners.masked.has(owner);
    return [{ ...said, band, evidence: isMasked ? NOTHING_SAID : toAnswer(evidence), isMasked }];
  });
  return { answeredBy, twins: shown };
}
