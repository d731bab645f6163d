import { z } from 'zod';

const noControl = (text: string) => !/\p{Cc}/u.test(text);

/** How a list is asked for: the grammar of its filters, its order, its fields, its pages. */
export const listQuery = z.object({
  filter: z
    .string()
    .max(8_000)
    .optional()
    .describe(
      'Conditions that all hold, separated by ";": FIELD OPERATOR VALUES. Operators: ":" is one of, "~" contains, ">=", "<=", ">", "<". ' +
        'Values of which one is enough are separated by ","; `none` is empty, `any` is filled; a value with ; , or " stands between ", ' +
        'inner ones doubled. "!" in front denies. Conditions on one other record (contact.role, contact.email) hold of one and the same. ' +
        'Example: `level:site;group.name~lamy;region:Auvergne-Rhône-Alpes;contact.role:decision_maker;contact.email:valid`',
    ),
  sort: z
    .string()
    .max(200)
    .optional()
    .describe(
      'Fields in order of weight, "-" in front for the highest first; what is empty comes last. Example: `-revenueCents,name`',
    ),
  fields: z
    .string()
    .max(1_000)
    .refine(noControl)
    .optional()
    .describe('Only these fields, and the id. Example: `name,siren,town`'),
  after: z.string().max(12_000).optional().describe('`next` of the page before, under the same sort.'),
  limit: z.coerce.number().int().min(1).max(500).default(80),
  count: z
    .enum(['bounded', 'wide', 'exact', 'none'])
    .default('bounded')
    .describe(
      'bounded: exact up to 1,000, else "more than 1,000"; wide: the same with 10,000; exact: however long it takes; none: not counted.',
    ),
});

/** `isExact` false: there are more than `count`. */
export const listCountSchema = z.object({ count: z.number().int().nonnegative(), isExact: z.boolean() });

export type ListQuery = z.infer<typeof listQuery>;
export type ListCount = z.infer<typeof listCountSchema>;
