export function openEmbeddedPostgres(options: {
  dataDir: string;
  useRunning?: boolean;
  throwaway?: boolean;
}): Promise<{ url: string; ended?: Promise<unknown>; stop(): Promise<void> }>;
