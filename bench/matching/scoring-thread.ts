import { parentPort } from 'node:worker_threads';
import { runScoringTask, type ScoringTask } from '../../src/matching/linking/match-things.ts';

// Thread entry: scores the pairs of one task over memory that it shares with whoever asked.
parentPort?.on('message', ({ task, input }: { task: number; input: ScoringTask }) => {
  parentPort?.postMessage({ task, output: runScoringTask(input) });
});
