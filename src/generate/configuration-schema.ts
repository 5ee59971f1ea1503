import { CONFIG_FILE, CONFIG_SETTINGS, RULES, SEVERITIES } from '../core/index.ts';
import type { GeneratedFile, Generator } from './types.ts';

const PATH = 'schemas/configuration.schema.json';

/** The JSON Schema of `.policy-gloss.yaml`, generated from the rules, for editors that complete and check YAML. */
export const configurationSchemaGenerator: Generator = {
  name: 'configuration schema',
  run: () => Promise.resolve([schemaFile()]),
};

function schemaFile(): GeneratedFile {
  const schema = {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: `Policy Gloss configuration (${CONFIG_FILE})`,
    type: 'object',
    additionalProperties: false,
    patternProperties: { '^x-': {} },
    properties: Object.fromEntries(
      Object.entries(CONFIG_SETTINGS).map(([key, setting]) => [key, property(setting)]),
    ),
  };
  return { path: PATH, content: `${JSON.stringify(schema, null, 2)}\n` };
}

function property({ holds, help }: (typeof CONFIG_SETTINGS)[keyof typeof CONFIG_SETTINGS]): object {
  const description = help;
  if (holds === 'levels') return { description, ...rules() };
  if (holds === 'list') return { description, type: 'array', items: { type: 'string' } };
  return { description, type: 'string' };
}

function rules(): object {
  const properties = RULES.map(({ id, summary, severity }) => [
    id,
    { description: summary, enum: [...SEVERITIES, 'off', false], default: severity },
  ]);
  return {
    type: 'object',
    additionalProperties: false,
    properties: Object.fromEntries(properties) as object,
  };
}
