export function takeLock(path: string, options?: { waitMs?: number }): Promise<() => void>;
