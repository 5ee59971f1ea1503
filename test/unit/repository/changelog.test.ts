import assert from 'node:assert/strict';
import { notesOf } from '../../../scripts/changelog.ts';

const CHANGELOG = `# Changelog

## [Unreleased]

- Later.

## [1.2.0] - 2027-01-02

### Added

- A thing.

## [1.1.10]

- Older.

## [1.1.1]
`;
const notes = (tag: string, version = tag.replace(/^v/, '')) =>
  notesOf({ tag, version, changelog: CHANGELOG });

describe('the notes of a release', () => {
  it('are its section of the changelog', () => {
    assert.equal(notes('v1.2.0'), '### Added\n\n- A thing.\n');
    assert.equal(notes('v1.1.10'), '- Older.\n');
  });

  const problems: [what: string, run: () => string, message: RegExp][] = [
    ['another version in the manifest', () => notes('v1.2.0', '1.2.1'), /The tag is v1\.2\.0/],
    ['a tag without its v', () => notes('1.2.0'), /The tag is 1\.2\.0/],
    ['no section', () => notes('v1.3.0'), /has no section "## \[1\.3\.0\]"/],
    ['a part of another version', () => notes('v1.1.1'), /says nothing about 1\.1\.1/],
    ['the begin of another version', () => notes('v1.1'), /has no section/],
  ];
  for (const [what, run, message] of problems) {
    it(`are refused for ${what}`, () => assert.throws(run, message));
  }
});
