import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { findAnalysis, type ImportDeps, idParams } from '../analysis-access.ts';
import { acceptRule, readRules } from './accept-rule.ts';
import { type Learning, learningSchema } from './contract.ts';
import { readDecisions } from './give-answers.ts';
import { withdrawRule } from './withdraw-rule.ts';

/** What the answers teach: rules are shown, accepted with a click, and taken back with another. */
export function learningRoutes(scope: FastifyInstance, deps: ImportDeps): void {
  const app = scope.withTypeProvider<ZodTypeProvider>();
  const { desk } = deps;
  const view = async (id: string): Promise<Learning> =>
    desk.query(id, 'learning', { decisions: await readDecisions(desk, id), rules: await readRules(desk, id) });
  const querystring = z.object({ language: z.enum(['fr', 'en']).default('fr') });
  const rule = { tags: ['imports'], params: idParams.extend({ rule: z.string() }), querystring };
  const response = { 200: learningSchema };

  app.get('/imports/:id/learning', { schema: { tags: ['imports'], params: idParams, response } }, async (request) =>
    view(findAnalysis(deps, request, request.params.id).id),
  );
  app.put('/imports/:id/rules/:rule', { schema: { ...rule, response } }, async (request) => {
    const { id } = findAnalysis(deps, request, request.params.id);
    const { language } = request.query;
    await acceptRule(desk, id, { ruleId: request.params.rule, acceptedAt: desk.now().toISOString(), language });
    return view(id);
  });
  app.delete('/imports/:id/rules/:rule', { schema: { ...rule, response } }, async (request) => {
    const { id } = findAnalysis(deps, request, request.params.id);
    await withdrawRule(desk, id, { ruleId: request.params.rule, language: request.query.language });
    return view(id);
  });
}
