import { useCallback, useState } from 'react';
import { asProblem, problemWords } from '../../api/problem.js';
import { useText } from '../../text/define-text.js';
import { type Language, useLanguage } from '../../text/language.js';

/** One chosen file and how far it is; `result` is what the API gave for it. */
export interface Upload<T = unknown> {
  id: string;
  name: string;
  size: number;
  state: 'waiting' | 'sending' | 'done' | 'failed';
  progress: number;
  words?: string;
  result?: T;
}

interface UploadOptions<T> {
  /** Sends one file, for instance with `uploadFile(path, file, onProgress)`. */
  send: (file: File, onProgress: (share: number) => void) => Promise<T>;
  maxBytes: number;
  /** Takes back a file that was sent, when the person removes it. */
  remove?: (result: T) => Promise<unknown>;
}

/** Sends chosen files one by one as soon as they are chosen, and keeps the list for `FileDrop`. */
export function useUploads<T>({ send, maxBytes, remove }: UploadOptions<T>) {
  const [uploads, setUploads] = useState<Upload<T>[]>([]);
  const words = useText().files;
  const { language } = useLanguage();
  const change = useCallback((id: string, changes: Partial<Upload<T>>) => {
    setUploads((all) => all.map((one) => (one.id === id ? { ...one, ...changes } : one)));
  }, []);

  const sendOne = async (id: string, file: File) => {
    change(id, { state: 'sending' });
    try {
      change(id, { state: 'done', result: await send(file, (progress) => change(id, { progress })) });
    } catch (thrown) {
      change(id, { state: 'failed', words: problemWords(asProblem(thrown), language) });
    }
  };

  const onAdd = async (files: File[]) => {
    const chosen = files.map((file) => ({ file, upload: start<T>(file) }));
    const tooLarge = words.tooLarge(megabytes(maxBytes, language));
    const checked = chosen.map(({ file, upload }) =>
      file.size > maxBytes ? { ...upload, state: 'failed' as const, words: tooLarge } : upload,
    );
    setUploads((all) => [...all, ...checked]);
    for (const { file, upload } of chosen) if (file.size <= maxBytes) await sendOne(upload.id, file);
  };

  const onRemove = (id: string) => {
    const removed = uploads.find((upload) => upload.id === id);
    setUploads((all) => all.filter((upload) => upload.id !== id));
    if (removed?.result !== undefined) void remove?.(removed.result);
  };

  const results = uploads.flatMap((upload) => (upload.result === undefined ? [] : [upload.result]));
  const isSending = uploads.some((upload) => upload.state === 'waiting' || upload.state === 'sending');
  return { uploads, onAdd, onRemove, results, isSending };
}

/** Keeps chosen files until there is something to send them to. */
export function useWaitingFiles(maxBytes: number) {
  const [chosen, setChosen] = useState<{ file: File; upload: Upload }[]>([]);
  const words = useText().files;
  const { language } = useLanguage();
  const tooLarge = { state: 'failed' as const, words: words.tooLarge(megabytes(maxBytes, language)) };
  const onAdd = (files: File[]) =>
    setChosen((all) => [
      ...all,
      ...files.map((file) => ({ file, upload: { ...start(file), ...(file.size > maxBytes && tooLarge) } })),
    ]);
  const onRemove = (id: string) => setChosen((all) => all.filter(({ upload }) => upload.id !== id));
  const files = chosen.flatMap(({ file, upload }) => (upload.state === 'failed' ? [] : [file]));
  return { uploads: chosen.map(({ upload }) => upload), files, onAdd, onRemove };
}

let made = 0;

function start<T>(file: File): Upload<T> {
  made += 1;
  return { id: `upload-${made}`, name: file.name, size: file.size, state: 'waiting', progress: 0 };
}

/** A size as people say it: "1,5 MB". */
export function megabytes(bytes: number, language: Language): string {
  const format = new Intl.NumberFormat(language, { maximumFractionDigits: 1 });
  return `${format.format(Math.max(bytes / 1_000_000, 0.1))} MB`;
}
