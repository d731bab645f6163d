import '@fontsource-variable/inter/wght.css';
import '@mantine/core/styles.css';
import './looks/tokens.css';
import './looks/frame.css';
import './looks/parts.css';
import './looks/lists.css';
import './looks/import.css';
import './looks/columns.css';
import './looks/save.css';
import './looks/accounting.css';
import './looks/panels.css';
import './looks/lines.css';
import './looks/questions.css';
import './looks/rules.css';
import './looks/nodes.css';
import './looks/search.css';
import './looks/palette.css';
import './looks/contacts.css';
import './looks/settings.css';
import './looks/duplicates.css';
import './looks/exports.css';
import './looks/quality.css';
import './looks/territories.css';
import './looks/work-list.css';
import './looks/account.css';
import './looks/my-day.css';
import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { ApiError } from './api/client.ts';
import { LanguageProvider } from './language.tsx';
import { router } from './router.tsx';
import { theme } from './theme.ts';

const queries = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 5_000,
      // What the server refused will be refused again; what it could not hear is worth a second call.
      retry: (times, error) => times < 2 && error instanceof ApiError && error.status === 0,
      refetchOnWindowFocus: false,
    },
  },
});

const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <StrictMode>
      <MantineProvider theme={theme} defaultColorScheme="auto">
        <LanguageProvider>
          <QueryClientProvider client={queries}>
            <RouterProvider router={router} />
          </QueryClientProvider>
        </LanguageProvider>
      </MantineProvider>
    </StrictMode>,
  );
}
