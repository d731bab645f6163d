import { z } from 'zod';

const email = z.email().max(200);
/** PostgreSQL holds no NUL. */
const name = z
  .string()
  .trim()
  .min(1)
  .max(120)
  .refine((text) => !text.includes('\0'));

export const workspaceSchema = z.object({ id: z.uuid(), name: z.string(), role: z.string() });

/** Who asks, and whether the first owner is still to be made. */
export const sessionSchema = z.object({
  user: z.object({ id: z.string(), name: z.string(), email: z.string() }).nullable(),
  workspaces: z.array(workspaceSchema),
  needsOwner: z.boolean(),
});

export const loginSchema = z.object({ email, password: z.string().min(1).max(200) });
export const createOwnerSchema = z.object({
  name,
  email,
  password: z.string().min(10).max(200),
  workspaceName: name,
});
export const createWorkspaceSchema = z.object({ name });

export type SessionView = z.infer<typeof sessionSchema>;
export type WorkspaceView = z.infer<typeof workspaceSchema>;
export type LoginRequest = z.infer<typeof loginSchema>;
export type CreateOwnerRequest = z.infer<typeof createOwnerSchema>;
export type CreateWorkspaceRequest = z.infer<typeof createWorkspaceSchema>;
