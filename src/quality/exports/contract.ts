import { z } from 'zod';

const kind = z.enum(['account', 'contact']);
const language = z.enum(['fr', 'en']);
const noControl = (text: string) => !/\p{Cc}/u.test(text);
const purpose = z.enum(['any', 'phone', 'email', 'mail', 'none']);

/** The columns that leave where none are named. */
export const DEFAULT_COLUMNS = {
  account:
    'code level name groupName companyName siren siret status priority street postcode town ownerName potentialCents lastContactOn'.split(
      ' ',
    ),
  contact:
    'code civility firstName lastName jobTitle statedRole decisionTag email phone accountName companyName town'.split(
      ' ',
    ),
} as const;

export const exportParams = z.object({ exportId: z.uuid() });
export const startExportSchema = z.object({
  kind,
  format: z.enum(['csv', 'xlsx']).default('xlsx'),
  filter: z
    .string()
    .max(8_000)
    .default('')
    .describe('The filter of the list, as `GET /accounts` and `GET /contacts` take it.'),
  sort: z.string().max(200).default('').describe('The order of the list.'),
  fields: z.string().max(1_000).refine(noControl).optional().describe('Columns in order, separated by ",".'),
  purpose: purpose
    .default('any')
    .describe(
      'What the list is for. Whoever objects to that channel is left out and counted; `any`: to any channel; ' +
        '`none`: nobody is left out, which asks for the right `export_objections`.',
    ),
  layout: z
    .enum(['list', 'calls'])
    .default('list')
    .describe('`calls`: a call file, of contacts with a phone, in XLSX.'),
  operators: z
    .array(z.string().trim().min(1).max(60).refine(noControl))
    .max(50)
    .default([])
    .describe('Of a call file: who calls; the lines are shared out between them.'),
  language: language.default('fr'),
});

export const listExportSchema = z.object({
  id: z.uuid(),
  kind,
  layout: z.enum(['list', 'calls']),
  purpose,
  format: z.enum(['csv', 'xlsx']),
  filter: z.string(),
  sort: z.string(),
  fields: z.array(z.string()),
  operators: z.array(z.string()),
  /** `expired`: the file is deleted, the line remains. */
  status: z.enum(['running', 'done', 'cancelled', 'failed', 'expired']),
  done: z.number().int(),
  total: z.number().int(),
  /** Who objected and was left out. */
  leftOut: z.number().int(),
  byteCount: z.number().nullable(),
  problem: z.string().nullable(),
  createdByName: z.string().nullable(),
  isMine: z.boolean(),
  createdAt: z.string(),
  endedAt: z.string().nullable(),
  expiresAt: z.string(),
});
export const listExportsSchema = z.object({ exports: z.array(listExportSchema) });

export type ExportPurpose = z.infer<typeof purpose>;
export type StartExport = z.infer<typeof startExportSchema>;
export type StartExportRequest = z.input<typeof startExportSchema>;
export type ListExport = z.infer<typeof listExportSchema>;

/** Every column that can leave: whoever shows a list passes over the others. */
export const EXPORTED_COLUMNS = {
  account:
    'code level name groupName companyName siren siret status priority kind state isHeadOffice legalForm nafCode headcount street postcode town department region country ownerName potentialCents revenueCents lastContactOn source createdAt updatedAt'.split(
      ' ',
    ),
  contact:
    'code name civility firstName lastName jobTitle department seniority statedRole role decisionTag email phone affiliation accountName companyName groupName town sitePhone ownerName lastContactOn source createdAt updatedAt'.split(
      ' ',
    ),
} as const;
