import type { Question } from '../arrangement.ts';
import { hashText } from '../rows/content-id.ts';
import type { Decision } from './decision.ts';
import { fitReweighing, type Reweighing, reweigh } from './reweigh.ts';

/** Fewer answers, or next to none of one sort, say more of chance than of the file. */
export const ENOUGH_ANSWERS = 50;
const ENOUGH_OF_EACH = 5;

/** An open question is settled only this far from doubt. */
const SURE = 0.97;

/** Answers are held out a tenth at a time, by their own hash and not by their order. */
const PARTS = 10;

export interface ProposedReweighing {
  readonly id: string;
  readonly reweighing: Reweighing;
  /** How many answers it was learned from. */
  readonly times: number;
  /** Of these, how many it would have guessed without having seen them, rightly and wrongly; the others it would have asked. */
  readonly guessed: { readonly right: number; readonly wrong: number };
  /** Open questions that it is sure of, before (with the weights of the engine) none: each would be answered so. */
  readonly settles: readonly { readonly questionId: string; readonly answer: 'yes' | 'no' }[];
  readonly openCount: number;
}

function sureAnswer(probability: number): 'yes' | 'no' | null {
  if (probability >= SURE) return 'yes';
  return probability <= 1 - SURE ? 'no' : null;
}

function partOf({ questionId }: Decision): number {
  return Number.parseInt(hashText(questionId).slice(0, 6), 16) % PARTS;
}

function evidenceOf({ bars, priorWeight }: Decision) {
  return { bars, priorWeight, reasons: [], against: [], score: 0, probability: 0 };
}

/** Learns without each tenth of the answers and guesses it: what the weights are worth on what they never saw. */
function guessHeldOut(decisions: readonly Decision[]): ProposedReweighing['guessed'] {
  const guessed = { right: 0, wrong: 0 };
  for (let part = 0; part < PARTS; part++) {
    const held = decisions.filter((decision) => partOf(decision) === part);
    if (held.length === 0) continue;
    const learned = fitReweighing(decisions.filter((decision) => partOf(decision) !== part));
    for (const decision of held) {
      const guess = sureAnswer(reweigh(evidenceOf(decision), learned).probability);
      if (guess !== null) guessed[guess === decision.answer ? 'right' : 'wrong']++;
    }
  }
  return guessed;
}

/**
 * Weights of this file learned from its answers, with what they would change. Null where there are too few answers, where
 * they guess a single held-out answer wrongly, or where they would settle nothing. Only open questions are ever touched:
 * what was joined or kept apart without asking stays so.
 * @param decisions what people said themselves, never what a rule or earlier weights answered.
 */
export function proposeReweighing(
  decisions: readonly Decision[],
  open: readonly Pick<Question, 'id' | 'evidence'>[],
): ProposedReweighing | null {
  const yes = decisions.filter(({ answer }) => answer === 'yes').length;
  if (decisions.length < ENOUGH_ANSWERS || Math.min(yes, decisions.length - yes) < ENOUGH_OF_EACH) return null;
  const reweighing = fitReweighing(decisions);
  const settles = open.flatMap(({ id, evidence }) => {
    const answer = sureAnswer(reweigh(evidence, reweighing).probability);
    return answer === null ? [] : [{ questionId: id, answer }];
  });
  if (settles.length === 0) return null;
  const guessed = guessHeldOut(decisions);
  if (guessed.wrong > 0 || guessed.right === 0) return null;
  const ids = decisions.map(({ questionId, answer }) => `${questionId} ${answer}`).sort();
  const id = hashText(`weights\n${ids.join('\n')}`);
  return { id, reweighing, times: decisions.length, guessed, settles, openCount: open.length };
}
