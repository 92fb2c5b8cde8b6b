/** Leads to the file that proves something; nothing when there is none. */
export function FileLink({ file }: { file: { id: string; name: string } | null }) {
  if (!file) return null;
  return (
    <a href={`/api/v1/evidence-files/${file.id}`} target="_blank" rel="noopener">
      {file.name}
    </a>
  );
}
