/** What was made of glossaries before, in the extension's storage: loaded with the first glossary of the user's. */
export { GlossaryCache } from '../glossaries/glossary-cache.ts';
export { StoredEntries } from '../stored-entries.ts';
