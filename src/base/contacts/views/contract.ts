import { z } from 'zod';

const plain = (most: number) =>
  z
    .string()
    .trim()
    .max(most)
    .refine((text) => !/\p{Cc}/u.test(text));

export const listNameSchema = z.enum(['accounts', 'contacts']);

const shape = {
  name: plain(80).min(1),
  /** Everybody of the workspace sees it; else whoever made it alone. */
  isShared: z.boolean(),
  /** In the grammar of the lists. */
  filter: plain(8_000),
  sort: plain(200),
  /** Fields shown, in order. */
  columns: z.array(plain(60).min(1)).max(40),
};
export const createViewSchema = z.object({
  list: listNameSchema,
  name: shape.name,
  isShared: shape.isShared.default(false),
  filter: shape.filter.default(''),
  sort: shape.sort.default(''),
  columns: shape.columns.default([]),
});
export const updateViewSchema = z.object(shape).partial().extend({ version: z.number().int().positive() });
export const viewParams = z.object({ viewId: z.uuid() });
export const viewsQuery = z.object({ list: listNameSchema.optional() });

export const viewSchema = z.object({
  ...shape,
  id: z.uuid(),
  list: listNameSchema,
  version: z.number().int(),
  madeByName: z.string().nullable(),
  mayChange: z.boolean(),
});
export const viewsSchema = z.object({ views: z.array(viewSchema), mayShare: z.boolean() });

export type ListName = z.infer<typeof listNameSchema>;
export type CreateView = z.infer<typeof createViewSchema>;
export type UpdateView = z.infer<typeof updateViewSchema>;
export type ListView = z.infer<typeof viewSchema>;
export type ListViews = z.infer<typeof viewsSchema>;
