import type { Framework } from './framework.schema.js';
import { afm2016 } from './frameworks/afm-2016.js';
import { stv2018 } from './frameworks/stv-2018.js';

/** The norm frameworks that come with the product, the oldest first. */
export const frameworks: readonly Framework[] = [afm2016, stv2018];
