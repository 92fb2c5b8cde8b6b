import { useState } from 'react';
import { keepCaseLink } from '../../api/case-link.js';
import { uploadFile } from '../../api/upload.js';
import type { Upload } from '../../components/form/index.js';

interface Picked {
  file: File;
  upload: Upload;
}

let picked = 0;

/** Files chosen in the form. They can only be sent when the case is there to put them with: right after filing. */
export function usePickedFiles() {
  const [all, setAll] = useState<Picked[]>([]);
  const show = (id: string, changes: Partial<Upload>) =>
    setAll((now) => now.map((one) => (one.upload.id === id ? { ...one, upload: { ...one.upload, ...changes } } : one)));
  return {
    uploads: all.map(({ upload }) => upload),
    onAdd: (files: File[]) => setAll((now) => [...now, ...files.map(pick)]),
    onRemove: (id: string) => setAll((now) => now.filter(({ upload }) => upload.id !== id)),
    /** Sends them by the private link of the new case; gives the names of those that did not arrive. */
    send: async (link: string): Promise<string[]> => {
      if (all.length === 0) return [];
      keepCaseLink(new URL(link).hash.slice(1));
      const failed: string[] = [];
      for (const { file, upload } of all) {
        const onProgress = (progress: number) => show(upload.id, { state: 'sending', progress });
        await uploadFile('/api/v1/public/case/files', file, onProgress).catch(() => failed.push(file.name));
      }
      return failed;
    },
  };
}

function pick(file: File): Picked {
  picked += 1;
  const upload = { id: `picked-${picked}`, name: file.name, size: file.size, state: 'waiting', progress: 0 } as const;
  return { file, upload };
}
