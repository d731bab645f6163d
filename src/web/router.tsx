import { createRootRoute, createRoute, createRouter, lazyRouteComponent, redirect } from '@tanstack/react-router';
import { readListSearch } from './list-search.ts';
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

/** One route with and without an account: the tree stays as it was opened while accounts are looked at. */
const accounts = createRoute({
  getParentRoute: () => root,
  path: '/comptes/{-$accountId}',
  component: lazyRouteComponent(() => import('./pages/accounts/accounts-page.tsx'), 'AccountsPage'),
});

const accountList = createRoute({
  getParentRoute: () => root,
  path: paths.accountList(),
  validateSearch: readListSearch,
  component: lazyRouteComponent(() => import('./pages/lists/list-pages.tsx'), 'AccountListPage'),
});

const contactList = createRoute({
  getParentRoute: () => root,
  path: paths.contactList(),
  validateSearch: readListSearch,
  component: lazyRouteComponent(() => import('./pages/lists/list-pages.tsx'), 'ContactListPage'),
});

const contact = createRoute({
  getParentRoute: () => root,
  path: '/personnes/$workspaceId/$contactId',
  component: lazyRouteComponent(() => import('./pages/contacts/contact-page.tsx'), 'ContactPage'),
});

const settings = createRoute({
  getParentRoute: () => root,
  path: '/reglages/$section',
  component: lazyRouteComponent(() => import('./pages/settings/settings-page.tsx'), 'SettingsPage'),
});

const settingsHome = createRoute({
  getParentRoute: () => root,
  path: paths.settingsHome(),
  beforeLoad: () => {
    throw redirect({ to: paths.settings(), replace: true });
  },
});

const invitation = createRoute({
  getParentRoute: () => root,
  path: '/invitation',
  component: lazyRouteComponent(() => import('./pages/settings/invitation-page.tsx'), 'InvitationPage'),
});

const duplicates = createRoute({
  getParentRoute: () => root,
  path: '/doublons',
  component: lazyRouteComponent(() => import('./pages/duplicates/duplicates-page.tsx'), 'DuplicatesPage'),
});

const quality = createRoute({
  getParentRoute: () => root,
  path: '/qualite',
  component: lazyRouteComponent(() => import('./pages/quality/quality-page.tsx'), 'QualityPage'),
});

const exports = createRoute({
  getParentRoute: () => root,
  path: '/exports',
  component: lazyRouteComponent(() => import('./pages/exports/exports-page.tsx'), 'ExportsPage'),
});

const sheetReturn = createRoute({
  getParentRoute: () => root,
  path: '/exports/retours/$returnId',
  component: lazyRouteComponent(() => import('./pages/exports/return-page.tsx'), 'ReturnPage'),
});

export const router = createRouter({
  routeTree: root.addChildren([
    home,
    imports,
    oneImport,
    accounts,
    accountList,
    contactList,
    contact,
    duplicates,
    quality,
    exports,
    sheetReturn,
    settings,
    settingsHome,
    invitation,
  ]),
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
