/** The bundled glossary alone, loaded by those runs that use it. */
export { bundledGlossary } from '../bundled/index.ts';
