/** All `*.test.ts` files of a folder, put together by scripts/build-tests.ts. */
declare module 'suite:host' {}
declare module 'suite:web' {}
