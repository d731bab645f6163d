import { z } from 'zod';

/** A sentence kept as data; the screen says it in the language of the person who reads. */
export const reasonSchema = z.object({
  code: z.string(),
  values: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
});

const level = z.enum(['group', 'entity', 'site', 'contact']);
const count = z.number().int().nonnegative();

/** A million rows of customers weigh less; beyond, the sheet is something else. */
export const MAX_UPLOAD_MEGABYTES = 500;

export const analysisStates = ['reading', 'columns', 'running', 'ready', 'failed', 'cancelled'] as const;

/** How far the long work has come. `total` is null while it is not known. */
export const progressSchema = z.object({ stage: z.string(), done: z.number(), total: z.number().nullable() });

export const figuresSchema = z.object({
  groups: count,
  entities: count,
  sites: count,
  contacts: count,
  networks: count,
  questions: count,
  objections: count,
});

export const saveSchema = z.object({
  state: z.enum(['running', 'done', 'failed']),
  progress: progressSchema.nullable(),
  problem: reasonSchema.nullable(),
  at: z.string(),
  workspaceId: z.string(),
  workspaceName: z.string(),
  userName: z.string(),
  /** Saved there before, byte for byte: nothing was written this time. */
  isAgain: z.boolean(),
  created: figuresSchema.pick({ groups: true, entities: true, sites: true, contacts: true }).nullable(),
  /** The import as the base knows it, by which it can be undone; savings of before this was kept say none. */
  importId: z.uuid().nullable().default(null),
  /** New records that resemble one of the base; savings of before this was counted say none. */
  toCheck: count.default(0),
});

/** One file under analysis, as the list and the page of the import show it. */
export const analysisSchema = z.object({
  id: z.string(),
  name: z.string(),
  size: count,
  sha256: z.string(),
  isExample: z.boolean(),
  createdAt: z.string(),
  state: z.enum(analysisStates),
  progress: progressSchema.nullable(),
  problem: reasonSchema.nullable(),
  /** Every sheet of the file; empty for a format that holds only one. */
  sheets: z.array(z.string()),
  sheet: z.string().nullable(),
  rowCount: count.nullable(),
  remarks: z.array(reasonSchema),
  figures: figuresSchema.nullable(),
  /** Answers given since the result on screen was computed are being applied. */
  isRefreshing: z.boolean(),
  save: saveSchema.nullable(),
  /** Earlier analyses of the very same bytes. */
  twins: z.array(
    z.object({ id: z.string(), createdAt: z.string(), savedAt: z.string().nullable(), savedBy: z.string().nullable() }),
  ),
});

export const mappedColumnSchema = z.object({
  index: count,
  header: z.string(),
  fields: z.array(z.string()),
  year: z.number().int().nullable(),
  person: count,
  grade: z.enum(['sure', 'probable', 'unsure']),
  reason: reasonSchema,
  examples: z.array(z.string()),
  filledCount: count,
  warnings: z.array(reasonSchema),
});

export const mappingSchema = z.object({
  columns: z.array(mappedColumnSchema),
  /** Every field that a column can be said to hold. */
  knownFields: z.array(z.string()),
});

export const correctMappingSchema = z.object({
  columns: z.array(
    z.object({
      index: count,
      fields: z.array(z.string()).max(12),
      year: z.number().int().min(1900).max(2200).nullable(),
      person: count.max(9),
    }),
  ),
});

export const chooseSheetSchema = z.object({ sheet: z.string().min(1) });
export const pasteSchema = z.object({ text: z.string().min(1), name: z.string().max(200).optional() });

/** Where every line of the sheet went. The four parts always add up to `read`. */
export const accountingSchema = z.object({
  read: count,
  placed: count,
  repeated: count,
  toReview: count,
  setAside: count,
});
export const lineStatuses = ['placed', 'repeated', 'to_review', 'set_aside'] as const;

export const nodeSummarySchema = z.object({
  id: z.string(),
  code: z.string(),
  level,
  name: z.string(),
  /** SIREN, town, job title: what tells this one from its neighbors. */
  detail: z.array(z.string()),
  /** Head office, moved, closed, decision maker, objection…, each in words. */
  marks: z.array(reasonSchema),
  below: z.object({ entities: count, sites: count, contacts: count }),
  rowCount: count,
  valueCents: z.number(),
  toReview: z.boolean(),
});

/** A node shown away from its tree always says where it stands. */
export const placedNodeSchema = nodeSummarySchema.extend({
  trail: z.array(nodeSummarySchema.pick({ id: true, level: true, name: true })),
});

export const nodePageSchema = z.object({ total: count, nodes: z.array(nodeSummarySchema) });
export const foundNodesSchema = z.object({
  total: count,
  nodes: z.array(placedNodeSchema),
});

export const lineSchema = z.object({ rowId: z.number().int(), cells: z.array(z.string()) });
export const linePageSchema = z.object({ total: count, headers: z.array(z.string()), lines: z.array(lineSchema) });

const barSchema = z.object({
  field: z.string(),
  level: z.string(),
  weight: z.number(),
  termFrequencyWeight: z.number(),
});
export const evidenceSchema = z.object({
  reasons: z.array(reasonSchema).readonly(),
  against: z.array(reasonSchema).readonly(),
  score: z.number(),
  probability: z.number(),
  bars: z.array(barSchema).readonly(),
  priorWeight: z.number(),
});

/** « Pourquoi ici ? » */
export const whySchema = z.object({
  node: nodeSummarySchema,
  trail: z.array(nodeSummarySchema.pick({ id: true, level: true, name: true })),
  confidence: z.number(),
  /** `label` is a code of the catalogue, `text` is shown as it is. */
  facts: z.array(z.object({ label: z.string(), text: z.string() })),
  /** Roles in the buying cycle, said by the file or guessed from the job title: never mixed. */
  roles: z.object({ stated: z.array(z.string()), inferred: z.array(z.string()) }),
  placedBecause: z.array(reasonSchema),
  joins: z.array(z.object({ left: z.number().int(), right: z.number().int(), evidence: evidenceSchema })),
  joinCount: count,
  headers: z.array(z.string()),
  lines: z.array(lineSchema),
  lineCount: count,
});

/** « Pourquoi pas ensemble ? »: `left` and `right` are ids of nodes, or lines of the sheet written `line:12`. */
export const whyApartRequestSchema = z.object({ left: z.string().max(100), right: z.string().max(100) });
const partySchema = z.object({ node: placedNodeSchema.nullable(), lines: z.array(lineSchema) });
export const whyApartSchema = z.object({
  headers: z.array(z.string()),
  left: partySchema,
  right: partySchema,
  /** What holds both, where they are not apart at all. */
  together: placedNodeSchema.nullable(),
  /** One per level at which they part: two companies of two groups are explained twice. */
  explanations: z.array(
    z.object({
      level,
      verdict: z.enum(['forbidden', 'answered', 'asked', 'apart', 'doubt', 'torn', 'alike']),
      because: reasonSchema,
      evidence: evidenceSchema,
      joinAt: z.number(),
    }),
  ),
});

export const answerValues = ['yes', 'no', 'later'] as const;
export const questionSchema = z.object({
  id: z.string(),
  kind: z.enum(['same_entity', 'same_site', 'same_contact', 'same_group', 'site_moved', 'contact_place']),
  rowCount: count,
  valueCents: z.number(),
  left: placedNodeSchema.nullable(),
  right: placedNodeSchema.nullable(),
  leftRows: z.array(z.number().int()),
  rightRows: z.array(z.number().int()),
  evidence: evidenceSchema,
  answer: z.enum(answerValues).nullable(),
});
export const questionPageSchema = z.object({
  total: count,
  open: count,
  answered: count,
  rows: count,
  /** Doubts of lesser value that are not asked: their two sides stay apart. */
  unasked: count,
  questions: z.array(questionSchema),
});
export const answerSchema = z.object({ answer: z.enum(answerValues).nullable() });

export const sampleSchema = z.object({
  /** Automatic joins in the whole result, from which these were drawn. */
  total: count,
  headers: z.array(z.string()),
  joins: z.array(
    z.object({
      key: z.string(),
      node: placedNodeSchema,
      left: lineSchema,
      right: lineSchema,
      reasons: z.array(reasonSchema),
      verdict: z.enum(['right', 'wrong']).nullable(),
    }),
  ),
});
export const verdictSchema = z.object({ key: z.string().max(200), verdict: z.enum(['right', 'wrong']) });

export const runSchema = z.object({ language: z.enum(['fr', 'en']) });
export const saveRequestSchema = z.object({
  /** A key is for one workspace and need not say it. */
  workspaceId: z.string().min(1).optional(),
});
export const downloadNames = ['clients.xlsx', 'assignments.csv', 'report.html', 'summary.json'] as const;

export type Analysis = z.infer<typeof analysisSchema>;
export type AnalysisState = Analysis['state'];
export type Progress = z.infer<typeof progressSchema>;
export type Figures = z.infer<typeof figuresSchema>;
export type AnalysisSave = z.infer<typeof saveSchema>;
export type MappedColumnView = z.infer<typeof mappedColumnSchema>;
export type MappingView = z.infer<typeof mappingSchema>;
export type CorrectMapping = z.infer<typeof correctMappingSchema>;
export type Accounting = z.infer<typeof accountingSchema>;
export type LineStatus = (typeof lineStatuses)[number];
export type NodeSummary = z.infer<typeof nodeSummarySchema>;
export type PlacedNode = z.infer<typeof placedNodeSchema>;
export type NodePage = z.infer<typeof nodePageSchema>;
export type FoundNodes = z.infer<typeof foundNodesSchema>;
export type Line = z.infer<typeof lineSchema>;
export type LinePage = z.infer<typeof linePageSchema>;
export type EvidenceView = z.infer<typeof evidenceSchema>;
export type Why = z.infer<typeof whySchema>;
export type WhyApart = z.infer<typeof whyApartSchema>;
export type QuestionView = z.infer<typeof questionSchema>;
export type QuestionPage = z.infer<typeof questionPageSchema>;
export type AnswerValue = (typeof answerValues)[number];
export type Sample = z.infer<typeof sampleSchema>;
export type DownloadName = (typeof downloadNames)[number];
