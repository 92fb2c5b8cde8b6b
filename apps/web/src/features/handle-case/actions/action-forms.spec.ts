import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { vocabulary } from '../../../text/vocabulary.js';
import { actionText } from '../text-actions.js';
import { fieldText, wordsOfField } from '../text-fields.js';
import { formKeys, formOf } from './action-forms.js';
import { actionGroups, ELSEWHERE } from './action-groups.js';
import type { FieldSpec } from './field-spec.js';

interface Schema {
  properties?: Record<string, Schema>;
  required?: string[];
  enum?: string[];
  maxLength?: number;
  anyOf?: Schema[];
}

const PATH = /\/feedback-items\/\{id\}\/actions\/(.+)$/;
const document = JSON.parse(readFileSync(resolve(__dirname, '../../../../../../docs/openapi.json'), 'utf8'));
interface Posted {
  post?: { requestBody: { content: { 'application/json': { schema: Schema } } } };
}
const schemas = Object.entries(document.paths as Record<string, Posted>).flatMap(([path, { post }]) => {
  const action = PATH.exec(path)?.[1];
  return action && post ? [[action, post.requestBody.content['application/json'].schema] as const] : [];
});
const LETTER = ['channel', 'subject', 'body', 'declinedDays', 'templateVersion'];

const formsOf = (action: string) => formKeys.filter((key) => formOf(key).action === action);
const fieldsOf = (action: string) => formsOf(action).flatMap((key) => formOf(key).fields);

/** The field's own schema, also inside another and behind a null. */
function schemaOf(schema: Schema, [name, ...deeper]: string[]): Schema | undefined {
  if (!name) return schema;
  const candidates = [schema, ...(schema.anyOf ?? [])];
  const found = candidates.map(({ properties }) => properties?.[name]).find(Boolean);
  return found && schemaOf(found, deeper);
}

describe('the forms of the actions', () => {
  it('are found in the document of the API', () => {
    expect(schemas.length).toBeGreaterThan(30);
  });

  it.each(schemas)('have one for "%s", with all its fields', (action, schema) => {
    expect(formsOf(action)).not.toEqual([]);
    const { letter } = formOf(formsOf(action)[0]!);
    const asked = fieldsOf(action).filter(({ isOwn }) => !isOwn);
    const names = [
      ...asked.map(({ name }) => name.split('.')[0]),
      ...(letter ? (letter.under ? [letter.under] : LETTER) : []),
    ];
    expect([...new Set(names)].sort()).toEqual(Object.keys(schema.properties ?? {}).sort());
  });

  it.each(schemas)('hold what is asked for "%s" within the limits of the API', (action, schema) => {
    for (const field of fieldsOf(action).filter(({ isOwn }) => !isOwn)) {
      const wanted = schemaOf(schema, field.name.split('.'));
      const all = [wanted, ...(wanted?.anyOf ?? [])];
      const limit = all.find((one) => one?.maxLength)?.maxLength;
      if ('max' in field && limit) expect([field.name, field.max]).toEqual([field.name, limit]);
      const choices = all.find((one) => one?.enum)?.enum;
      if (field.kind === 'choice' && choices) expect([...field.values].sort()).toEqual([...choices].sort());
      const mustBeThere = schema.required?.includes(field.name) && field.kind !== 'needs';
      if (mustBeThere) expect([field.name, field.optional]).toEqual([field.name, undefined]);
    }
  });

  it('ask every question in words, in both languages', () => {
    for (const key of formKeys) {
      for (const field of formOf(key).fields) {
        for (const language of ['nl', 'en'] as const) {
          expect(wordsOfField(fieldText[language], key, field.name).label).toMatch(/\w/);
          expect(wordless(field, language)).toEqual([]);
        }
      }
    }
  });

  it('each have a place on the screen', () => {
    const placed = [...Object.values(actionGroups).flat(), ...ELSEWHERE];
    expect(schemas.map(([action]) => action).filter((action) => !(placed as string[]).includes(action))).toEqual([]);
  });

  it('say afterwards what was done', () => {
    const done: Record<string, string> = actionText.nl.done;
    expect(schemas.map(([action]) => action).filter((action) => !done[action])).toEqual([]);
  });
});

function wordless(field: FieldSpec, language: 'nl' | 'en'): string[] {
  if (field.kind !== 'choice') return [];
  const own = actionText[language].choices as Record<string, Record<string, string> | undefined>;
  const shared = vocabulary[language] as unknown as Record<string, Record<string, string> | undefined>;
  return field.values.filter((value) => !own[field.of]?.[value] && !shared[field.of]?.[value]);
}
