import { createRootRoute, createRoute, createRouter, lazyRouteComponent, redirect } from '@tanstack/react-router';
import { Frame } from './pages/frame.tsx';
import { ImportsPage } from './pages/imports/imports-page.tsx';
import { NotFoundPage } from './pages/not-found-page.tsx';
import { paths } from './paths.ts';

const root = createRootRoute({ component: Frame, notFoundComponent: NotFoundPage });

const home = createRoute({
  getParentRoute: () => root,
  path: '/',
  beforeLoad: () => {
    throw redirect({ to: paths.imports(), replace: true });
  },
});

const imports = createRoute({ getParentRoute: () => root, path: '/imports', component: ImportsPage });

const oneImport = createRoute({
  getParentRoute: () => root,
  path: '/imports/$importId',
  component: lazyRouteComponent(() => import('./pages/imports/import-page.tsx'), 'ImportPage'),
});

const accounts = createRoute({
  getParentRoute: () => root,
  path: '/comptes',
  component: lazyRouteComponent(() => import('./pages/accounts/accounts-page.tsx'), 'AccountsPage'),
});

const quality = createRoute({
  getParentRoute: () => root,
  path: '/qualite',
  component: lazyRouteComponent(() => import('./pages/quality/quality-page.tsx'), 'QualityPage'),
});

export const router = createRouter({ routeTree: root.addChildren([home, imports, oneImport, accounts, quality]) });

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
