import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import type { Pool } from 'pg';
import type { FindTwins } from '../../base/accounts/assert-distinct.ts';
import type { Auth } from '../../base/workspaces/auth.ts';
import { getVisit } from '../../base/workspaces/request-visit.ts';
import { checkDuplicate, findDuplicates } from './check-duplicate.ts';
import { checkDuplicatesSchema, draftSchema, duplicatesSchema, foundRecordsSchema, searchQuery } from './contract.ts';
import { findRecords } from './find-records.ts';
import { followChanges } from './follow-changes.ts';
import { IndexShelf } from './index-shelf.ts';

interface DuplicateDeps {
  readonly pool: Pool;
  readonly auth: Auth;
  readonly databaseUrl: string;
  readonly report: (error: unknown) => void;
}

const MAKE_ROOM_EVERY_MS = 60_000;

/** Is this already there? Before a record is created, and from the search box; answers the same for who creates records. */
export function duplicateRoutes(
  root: FastifyInstance,
  { pool, auth, databaseUrl, report }: DuplicateDeps,
): { readonly findTwins: FindTwins } {
  const app = root.withTypeProvider<ZodTypeProvider>();
  const shelf = new IndexShelf({ pool, report, now: () => performance.now() });
  const follower = followChanges({
    databaseUrl,
    onChange: (workspaceId, span) => shelf.follow(workspaceId, span),
    onCut: () => shelf.clear(),
  });
  const clock = setInterval(() => shelf.makeRoom(), MAKE_ROOM_EVERY_MS).unref();
  root.addHook('onClose', async () => {
    clearInterval(clock);
    await follower.close();
    await shelf.close();
  });

  app.post(
    '/duplicates/check',
    { schema: { tags: ['duplicates'], body: checkDuplicatesSchema, response: { 200: duplicatesSchema } } },
    async (request) => checkDuplicate({ pool, shelf }, await getVisit({ pool, auth }, request), request.body.draft),
  );
  app.get(
    '/search',
    { schema: { tags: ['duplicates'], querystring: searchQuery, response: { 200: foundRecordsSchema } } },
    async (request) => {
      const { q, limit } = request.query;
      return findRecords({ pool, shelf }, await getVisit({ pool, auth }, request), { text: q, limit });
    },
  );
  return { findTwins: twinsOnShelf(shelf) };
}

/** Records that an account about to be made may repeat: alike and yet another are none. */
function twinsOnShelf(shelf: IndexShelf): FindTwins {
  return async (tx, access, { level, name, otherNames, siren, siret, ownCode, website, address, parentId }) => {
    const draft = draftSchema.parse({
      ...{ level, name, otherNames, accountId: parentId },
      ...{
        siren: siren ?? undefined,
        siret: siret ?? undefined,
        code: ownCode ?? undefined,
        website: website ?? undefined,
      },
      ...{
        address: address?.line ?? undefined,
        postcode: address?.postcode ?? undefined,
        town: address?.town ?? undefined,
      },
    });
    const { twins } = await findDuplicates(tx, access, shelf, draft);
    return twins.flatMap(({ band, ...twin }) => (band === 'apart' ? [] : [{ ...twin, band }]));
  };
}
