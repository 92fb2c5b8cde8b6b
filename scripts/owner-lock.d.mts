export function takeLock(path: string, options?: { waitMs?: number }): Promise<() => void>;
export function processExists(pid: number): boolean;
