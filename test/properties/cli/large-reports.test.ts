import assert from 'node:assert/strict';
import { REPORT_FORMATS } from '../../../src/cli/formats/index.ts';
import { NOTHING } from '../../../src/cli/formats/summary.ts';
import { message } from '../../../src/core/index.ts';

describe('a report of more findings than a call takes arguments', () => {
  it('is written like a short one: sarif', () => {
    const parts = Array.from({ length: 300_000 }, () => ({
      text: '{}',
      severity: 'error' as const,
    }));
    let out = '';
    const writer = REPORT_FORMATS.sarif.open((text) => (out += text), false);
    writer.add(parts);
    writer.end({ summary: NOTHING, errors: [] });
    assert.equal(
      (JSON.parse(out) as { runs: { results: unknown[] }[] }).runs[0]?.results.length,
      25_000,
    );
  });

  it('is written like a short one: stylish', () => {
    const range = { start: 0, end: 1 };
    const start = { line: 9, column: 0 };
    const finding = {
      rule: 'r',
      severity: 'error' as const,
      message: 'm',
      localizable: message('unused-directive'),
      about: range,
      range,
      start,
      end: start,
    };
    const findings = Array.from({ length: 300_000 }, () => ({
      ...finding,
      url: '',
      suggestions: [],
      followUps: [],
    }));
    const parts = REPORT_FORMATS.stylish.partsOf([{ path: 'a.md', text: '', findings }], false);
    assert.ok(parts[0]?.text.startsWith('a.md\n  10:1  error    m  r\n'));
  });
});
