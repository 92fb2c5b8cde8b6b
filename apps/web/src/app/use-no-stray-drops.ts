import { useEffect } from 'react';
import { bringsFiles } from '../components/form/file-drop.js';

/** A file that is dropped where nothing takes it would open in place of the page, and the work on it would be gone. */
export function useNoStrayDrops(): void {
  useEffect(() => {
    const stay = (event: DragEvent) => bringsFiles(event) && event.preventDefault();
    window.addEventListener('dragover', stay);
    window.addEventListener('drop', stay);
    return () => {
      window.removeEventListener('dragover', stay);
      window.removeEventListener('drop', stay);
    };
  }, []);
}
