import type { AnalysisRecord } from './analysis.ts';
import type { AnalysisDesk } from './analysis-desk.ts';
import type { PlanTask, SaveAnswer, SaveTask } from './analysis-messages.ts';
import { readProblem } from './analysis-problem.ts';
import { AnalysisThread } from './analysis-thread.ts';
import type { AnalysisSave } from './contract.ts';
import type { PlanCounts } from './import-plan.ts';

export interface SaveOrder {
  readonly databaseUrl: string;
  readonly workspaceId: string;
  readonly workspaceName: string;
  readonly userId: string;
  readonly userName: string;
  readonly actor: 'member' | 'program';
  readonly now: Date;
}

/** Starts to save an analysis and comes back at once; its record says how far it has come and how it ended. */
export async function startSaving(desk: AnalysisDesk, record: AnalysisRecord, order: SaveOrder): Promise<void> {
  const { workspaceId, workspaceName, userName } = order;
  const at = order.now.toISOString();
  const started: AnalysisSave = {
    state: 'running',
    progress: null,
    problem: null,
    at,
    workspaceId,
    workspaceName,
    userName,
    isAgain: false,
    created: null,
    toCheck: 0,
    importId: null,
  };
  const task: SaveTask = { kind: 'save', ...(await orderedTask(desk, record, order)) };
  await desk.change(record.id, { save: started });
  void finishSaving(desk, record.id, started, task);
}

type Ordered = Pick<SaveOrder, 'databaseUrl' | 'workspaceId' | 'userId' | 'actor' | 'now'>;

/** What the thread is told of an analysis whose result is planned or saved. */
async function orderedTask(
  desk: AnalysisDesk,
  record: AnalysisRecord,
  order: Ordered,
): Promise<Omit<SaveTask, 'kind'>> {
  const { name, sha256, sheet, encoding } = record;
  const { databaseUrl, workspaceId, userId, actor, now } = order;
  return {
    folder: desk.store.folderOf(record.id),
    ...{ databaseUrl, workspaceId, userId, actor },
    file: { name, sha256, sheet, encoding },
    mapping: await desk.mapping(record.id),
    now: now.toISOString(),
  };
}

/** The aperçu avant enregistrement of an analysis: what saving it would change, nothing written. */
export async function planSaving(desk: AnalysisDesk, record: AnalysisRecord, order: Ordered): Promise<PlanCounts> {
  const task: PlanTask = { kind: 'plan', ...(await orderedTask(desk, record, order)) };
  const thread = new AnalysisThread();
  try {
    return (await thread.run(task)) as PlanCounts; // by the kind of the task
  } finally {
    await thread.stop();
  }
}

async function finishSaving(desk: AnalysisDesk, id: string, started: AnalysisSave, task: SaveTask): Promise<void> {
  const thread = new AnalysisThread();
  try {
    const answer = await thread.run(task, (progress) => desk.show(id, { save: { ...started, progress } }));
    const { isAgain, savedAt, created, toCheck, importId } = answer as SaveAnswer; // by the kind of the task
    const { group, entity, site, contact } = created;
    const counts = { groups: group, entities: entity, sites: site, contacts: contact };
    const ended = { at: savedAt, isAgain, created: counts, toCheck, importId };
    await desk.change(id, { save: { ...started, state: 'done', ...ended } });
  } catch (error) {
    await desk.change(id, { save: { ...started, state: 'failed', problem: readProblem(error).problem } });
  } finally {
    await thread.stop();
  }
}
