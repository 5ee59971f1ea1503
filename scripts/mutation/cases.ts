/** One test of a file, with its setup. */
export interface Case {
  readonly title: string;
  readonly run: () => Promise<void>;
}

type Body = (this: { timeout: () => void }) => unknown;

/** The titles around the current definitions, and the hooks to run once before the tests there. */
interface Group {
  readonly title: string;
  readonly before: (() => Promise<void>)[];
}

const self = { timeout: () => {} };

/** The tests that a module defines when it is loaded, with the part of mocha that the tests of the core use. */
export async function collecting(load: () => Promise<unknown>): Promise<Case[]> {
  const cases: Case[] = [];
  const groups: Group[] = [];
  Object.assign(globalThis, {
    describe(title: string, body: Body) {
      groups.push({ title, before: [] });
      body.call(self);
      groups.pop();
    },
    before(body: Body) {
      let done: Promise<void> | undefined;
      groups.at(-1)?.before.push(() => (done ??= Promise.resolve(body.call(self)).then(() => {})));
    },
    it(title: string, body: Body) {
      const around = [...groups];
      cases.push({
        title: [...around.map((group) => group.title), title].join(' › '),
        async run() {
          for (const { before } of around) for (const prepare of before) await prepare();
          await body.call(self);
        },
      });
      return self;
    },
  });
  await load();
  return cases;
}
