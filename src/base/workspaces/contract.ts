import { z } from 'zod';
import { MEMBER_ROLES } from '../../domain/member-role.ts';
import { RIGHTS } from '../../domain/right.ts';

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
  user: z.object({ id: z.string(), name: z.string(), email: z.string(), hasTwoFactor: z.boolean() }).nullable(),
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

const instant = z.iso.datetime();
const role = z.enum(MEMBER_ROLES);
const password = z.string().min(10).max(200);

/** What a login still wants after a right password. */
export const loginStepSchema = z.object({ needsCode: z.boolean() });
/** Six digits of the application, or a recovery code. */
export const codeSchema = z.object({ code: z.string().trim().min(6).max(40) });
export const passwordSchema = z.object({ password: z.string().min(1).max(200) });
export const twoFactorSetupSchema = z.object({ uri: z.string(), recoveryCodes: z.array(z.string()) });
export const recoveryCodesSchema = z.object({ recoveryCodes: z.array(z.string()) });
export const loginSessionSchema = z.object({
  id: z.string(),
  createdAt: instant,
  seenAt: instant,
  userAgent: z.string().nullable(),
  ipAddress: z.string().nullable(),
  isCurrent: z.boolean(),
});
export const sessionParams = z.object({ sessionId: z.uuid() });

/** Somebody who works here, or who has left: his role is null then. */
export const memberSchema = z.object({
  id: z.uuid(),
  name: z.string(),
  email: z.string(),
  role: role.nullable(),
  joinedAt: instant.nullable(),
  leftAt: instant.nullable(),
});
export const memberParams = z.object({ userId: z.uuid() });
export const changeMemberSchema = z.object({ role });

export const invitationSchema = z.object({
  id: z.uuid(),
  email: z.string(),
  role,
  invitedAt: instant,
  expiresAt: instant,
  invitedBy: z.string(),
});
export const invitationParams = z.object({ invitationId: z.uuid() });
export const inviteSchema = z.object({ email, role });
/** The link is answered where no mail could take it; nobody ever sees it again. */
export const madeInvitationSchema = z.object({
  id: z.uuid(),
  isMailed: z.boolean(),
  link: z.string().nullable(),
  expiresAt: instant,
});
const token = z.string().min(1).max(200);
export const invitationTokenSchema = z.object({ token });
export const invitedSchema = z.object({
  email: z.string(),
  role,
  workspaceName: z.string(),
  invitedBy: z.string(),
  /** Whether the address has an access already: its person logs in instead of choosing a password. */
  isKnown: z.boolean(),
});
export const acceptInvitationSchema = z.object({ token, name, password });

export const teamSchema = z.object({
  id: z.uuid(),
  name: z.string(),
  leadId: z.uuid().nullable(),
  memberIds: z.array(z.uuid()),
  version: z.number().int(),
});
export const teamParams = z.object({ teamId: z.uuid() });
export const saveTeamSchema = z.object({
  name,
  leadId: z.uuid().nullable(),
  memberIds: z.array(z.uuid()).max(1_000),
});
export const changeTeamSchema = saveTeamSchema.extend({ version: z.number().int().min(1).max(2_147_483_647) });

export const settingsSchema = z.object({
  /** What each role may do in this workspace. */
  rights: z.array(z.object({ role, rights: z.array(z.enum(RIGHTS)) })),
  hasStrictTerritories: z.boolean(),
  requiresTwoFactor: z.boolean(),
});
export const changeSettingsSchema = z.object({
  rights: z
    .array(z.object({ role, right: z.enum(RIGHTS), isGiven: z.boolean() }))
    .max(MEMBER_ROLES.length * RIGHTS.length)
    .optional(),
  hasStrictTerritories: z.boolean().optional(),
  requiresTwoFactor: z.boolean().optional(),
});

/** Who asks, in the workspace that he asks for. */
export const mySettingsSchema = settingsSchema.extend({
  me: z.object({ id: z.uuid().nullable(), role, rights: z.array(z.enum(RIGHTS)) }),
});

/** The last copy of the whole installation, and the last time that one was brought back. */
export const backupsSchema = z.object({
  last: z
    .object({ takenAt: instant, file: z.string(), bytes: z.number(), rows: z.number(), product: z.string() })
    .nullable(),
  restored: z.object({ restoredAt: instant, takenAt: instant, product: z.string() }).nullable(),
});

const scope = z.enum(['read', 'write']);
export const apiKeySchema = z.object({
  id: z.uuid(),
  name: z.string(),
  prefix: z.string(),
  role,
  scope,
  userId: z.uuid().nullable(),
  userName: z.string().nullable(),
  isUnlimited: z.boolean(),
  createdAt: instant,
  expiresAt: instant.nullable(),
  lastUsedOn: z.string().nullable(),
  revokedAt: instant.nullable(),
});
export const apiKeyParams = z.object({ apiKeyId: z.uuid() });
export const createApiKeySchema = z.object({
  name,
  role,
  scope,
  /** A key of one's own reads what one reads oneself and ends with one's membership. */
  owner: z.enum(['me', 'workspace']),
  expiresAt: z.iso.datetime().nullable(),
});
export const madeApiKeySchema = z.object({ id: z.uuid(), key: z.string(), prefix: z.string() });

export type SessionView = z.infer<typeof sessionSchema>;
export type WorkspaceView = z.infer<typeof workspaceSchema>;
export type LoginRequest = z.infer<typeof loginSchema>;
export type CreateOwnerRequest = z.infer<typeof createOwnerSchema>;
export type CreateWorkspaceRequest = z.infer<typeof createWorkspaceSchema>;
export type LoginSession = z.infer<typeof loginSessionSchema>;
export type MemberView = z.infer<typeof memberSchema>;
export type InvitationView = z.infer<typeof invitationSchema>;
export type InvitedView = z.infer<typeof invitedSchema>;
export type InviteRequest = z.infer<typeof inviteSchema>;
export type AcceptInvitationRequest = z.infer<typeof acceptInvitationSchema>;
export type TeamView = z.infer<typeof teamSchema>;
export type SaveTeamRequest = z.infer<typeof saveTeamSchema>;
export type ChangeTeamRequest = z.infer<typeof changeTeamSchema>;
export type BackupsView = z.infer<typeof backupsSchema>;
export type MySettings = z.infer<typeof mySettingsSchema>;
export type ChangeSettingsRequest = z.infer<typeof changeSettingsSchema>;
export type ApiKeyView = z.infer<typeof apiKeySchema>;
export type CreateApiKeyRequest = z.infer<typeof createApiKeySchema>;
export type MadeApiKey = z.infer<typeof madeApiKeySchema>;
