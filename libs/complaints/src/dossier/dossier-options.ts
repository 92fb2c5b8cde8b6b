import { z } from 'zod';

/** What is left out of a dossier. */
export const dossierOptions = z.strictObject({
  /** Names, addresses and other words that lead to a person are replaced; original messages and files are left out. */
  pseudonymised: z.boolean().default(false),
  /** Notes among colleagues are left out. */
  withoutNotes: z.boolean().default(false),
});
export type DossierOptions = z.infer<typeof dossierOptions>;
