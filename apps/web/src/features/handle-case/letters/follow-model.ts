/**
 * Carries what changed in the model letter over into a letter that was edited: lines that still stand there as the
 * model had them become what the model has now.
 */
export function followModel(body: string, before: string, after: string): string {
  const was = before.split('\n');
  const is = after.split('\n');
  if (was.length !== is.length) return body;
  const changes = new Map(was.flatMap((line, index) => (line === is[index] ? [] : [[line, is[index]!] as const])));
  return body
    .split('\n')
    .map((line) => changes.get(line) ?? line)
    .join('\n');
}
