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

const accounts = createRoute({
  getParentRoute: () => root,
  path: '/comptes',
  /** The account that is looked at beside the tree. */
  validateSearch: ({ apercu }: Record<string, unknown>): { apercu?: string } =>
    typeof apercu === 'string' ? { apercu } : {},
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

const account = createRoute({
  getParentRoute: () => root,
  path: '/comptes/$accountId',
  component: lazyRouteComponent(() => import('./pages/accounts/account-page.tsx'), 'AccountPage'),
});

const newAccount = createRoute({
  getParentRoute: () => root,
  path: '/comptes/nouveau/$level/{-$parentId}',
  component: lazyRouteComponent(() => import('./pages/accounts/writing/create-account-page.tsx'), 'CreateAccountPage'),
});

const contact = createRoute({
  getParentRoute: () => root,
  path: '/personnes/$contactId',
  component: lazyRouteComponent(() => import('./pages/contacts/contact-page.tsx'), 'ContactPage'),
});

/** Addresses of persons named their workspace once; those that were sent to a colleague still lead there. */
const formerContact = createRoute({
  getParentRoute: () => root,
  path: '/personnes/$workspaceId/$contactId',
  beforeLoad: ({ params }) => {
    throw redirect({ to: '/personnes/$contactId', params: { contactId: params.contactId }, replace: true });
  },
});

const myDay = createRoute({
  getParentRoute: () => root,
  path: '/ma-journee',
  component: lazyRouteComponent(() => import('./pages/my-day/my-day-page.tsx'), 'MyDayPage'),
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
    account,
    newAccount,
    contact,
    formerContact,
    myDay,
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
