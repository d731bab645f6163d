import { z } from 'zod';
import { questionSchema } from '../contract.ts';

const count = z.number().int().nonnegative();
const kind = questionSchema.shape.kind;
const answer = z.enum(['yes', 'no']);
const sign = z.object({ field: z.string(), level: z.string() });

/** « Vous avez répondu 7 fois… L'appliquer aux 12 questions restantes ? » */
const proposedRuleSchema = z.object({
  id: z.string(),
  kind,
  signs: z.array(sign),
  answer,
  times: count,
  questionCount: count,
  rowCount: count,
});

/** The weights of this file as its answers suggest them, and what they would change. */
const proposedWeightsSchema = z.object({
  id: z.string(),
  times: count,
  /** Of the answers, hidden in turn, how many these weights would have given. None may be wrong. */
  guessed: count,
  factors: z.array(z.object({ field: z.string(), factor: z.number() })),
  openCount: count,
  yesCount: count,
  noCount: count,
});

/** A rule that was accepted: by whom it was taught, and how many of its answers still stand. */
const acceptedRuleSchema = z.object({
  id: z.string(),
  source: z.enum(['pattern', 'weights']),
  kind: kind.nullable(),
  signs: z.array(sign),
  answer: answer.nullable(),
  times: count,
  standing: count,
  acceptedAt: z.string(),
});

const givenAnswerSchema = z.object({
  questionId: z.string(),
  kind,
  answer,
  left: z.string(),
  right: z.string(),
  leftRow: z.number().int(),
  rightRow: z.number().int(),
  /** The rule that answered; null for a person. */
  ruleId: z.string().nullable(),
});

export const learningSchema = z.object({
  proposed: z.array(proposedRuleSchema),
  weights: proposedWeightsSchema.nullable(),
  accepted: z.array(acceptedRuleSchema),
  /** Latest first. */
  answers: z.array(givenAnswerSchema),
  answerCount: count,
});

export type Learning = z.infer<typeof learningSchema>;
export type AcceptedRule = z.infer<typeof acceptedRuleSchema>;
export type ProposedWeights = z.infer<typeof proposedWeightsSchema>;
export type GivenAnswer = z.infer<typeof givenAnswerSchema>;
