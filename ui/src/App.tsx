import { type QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { RouterProvider } from "@tanstack/react-router";
import { Boundary } from "./components/Boundary";
import { Words } from "./lib/catalogue";
import type { newRouter } from "./routes";

export function App({ client, router }: { client: QueryClient; router: ReturnType<typeof newRouter> }) {
  return (
    <Words>
      <Boundary>
        <QueryClientProvider client={client}>
          <RouterProvider router={router} />
        </QueryClientProvider>
      </Boundary>
    </Words>
  );
}
