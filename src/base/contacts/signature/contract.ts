import { z } from 'zod';
import { contactTwinSchema } from '../contract.ts';

/** The end of an e-mail, as it was pasted. */
export const readSignatureSchema = z.object({
  text: z
    .string()
    .max(5000)
    .refine((value) => !value.includes('\0')),
  accountId: z.uuid().optional(),
});
/** What it says of a person, and whom of the base he may be. */
export const signatureDraftSchema = z.object({
  draft: z.object({
    civility: z.enum(['M.', 'Mme']).nullable(),
    firstName: z.string().nullable(),
    lastName: z.string().nullable(),
    jobTitle: z.string().nullable(),
    companyName: z.string().nullable(),
    phones: z.array(z.object({ raw: z.string(), canonical: z.string(), use: z.string() })),
    emails: z.array(z.string()),
    address: z
      .object({ street: z.string().nullable(), postcode: z.string().nullable(), town: z.string().nullable() })
      .nullable(),
    website: z.string().nullable(),
    linkedin: z.string().nullable(),
  }),
  twins: z.array(contactTwinSchema),
});
export type SignatureDraft = z.infer<typeof signatureDraftSchema>;
