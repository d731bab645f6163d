import type { Reason } from '../../domain/reason.ts';
import type { Evidence } from '../arrangement.ts';

/** What stands on one side of a pair: rows of the sheet, and for a person the node that tells him from the others of his rows. */
export interface PairSide {
  readonly rowIds: readonly number[];
  readonly nodeId: string;
}

export type PairLevel = 'group' | 'entity' | 'site' | 'contact';

/** Why two things are not one. `forbidden`: a rule that no evidence outweighs; the bars then say what the rest would weigh. */
export interface PairExplanation {
  readonly level: PairLevel;
  readonly verdict: 'forbidden' | 'answered' | 'apart' | 'doubt' | 'torn' | 'alike';
  readonly because: Reason;
  readonly evidence: Evidence;
  /** From this score on, two things that nothing contradicts are joined without asking. */
  readonly joinAt: number;
}

interface Weighed {
  readonly level: PairLevel;
  readonly evidence: Evidence;
  readonly answer: 'yes' | 'no' | undefined;
  readonly joinAt: number;
  readonly askAt: number;
}

/** Reads a verdict from the score and from what people answered. */
export function judgeWeighed({ level, evidence, answer, joinAt, askAt }: Weighed): PairExplanation {
  const told = (verdict: PairExplanation['verdict'], code: string): PairExplanation => ({
    level,
    verdict,
    because: { code },
    evidence,
    joinAt,
  });
  if (answer === 'no') return told('answered', 'apart_by_your_answer');
  if (answer === 'yes') return told('alike', 'together_by_your_answer');
  if (evidence.bars.length === 0) return told('apart', 'apart_nothing_in_common');
  if (evidence.score < askAt) return told('apart', 'apart_by_evidence');
  return evidence.score < joinAt ? told('doubt', 'apart_in_doubt') : told('torn', 'apart_between_two');
}
