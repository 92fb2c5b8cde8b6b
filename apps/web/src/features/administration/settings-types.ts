import type { paths } from '../../api/schema.js';

type Reply<Path extends '/api/v1/labels' | '/api/v1/users' | '/api/v1/products' | '/api/v1/policy-defaults'> =
  paths[Path]['get']['responses'][200]['content']['application/json'];

/** A label with every version of its policy, newest first. */
export type LabelSettings = Reply<'/api/v1/labels'>[number];
export type PolicyVersion = LabelSettings['policies'][number];
export type PolicySettings = PolicyVersion['settings'];
export type Term = PolicySettings['confirmation'];
export type Milestone = PolicySettings['publishedTerms'][number]['milestone'];
export type Holiday = Reply<'/api/v1/policy-defaults'>['holidays'][number];
export type UserSettings = Reply<'/api/v1/users'>[number];
export type ProductSettings = Reply<'/api/v1/products'>[number];
/** Who made the present version, and when. */
export type LastChange = LabelSettings['lastChange'];
