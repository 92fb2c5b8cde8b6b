import { CreateRegister1760000000000 } from './1760000000000-create-register.js';

/** All migrations, oldest first. */
export const migrations = [CreateRegister1760000000000];
