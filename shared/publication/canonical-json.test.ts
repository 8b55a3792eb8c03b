import { describe, expect, test } from 'vitest';
import { canonicalJson } from './canonical-json.ts';

describe('the text of a publication', () => {
  test('is the same however it was built', () => {
    expect(canonicalJson({ b: [1, { d: null, c: 'é' }], a: true })).toBe('{"a":true,"b":[1,{"c":"é","d":null}]}');
    expect(canonicalJson({ a: true, b: [1, { c: 'é', d: null }], left: undefined })).toBe('{"a":true,"b":[1,{"c":"é","d":null}]}');
  });

  test('has no float in it', () => {
    expect(() => canonicalJson({ share: 0.5 })).toThrow(TypeError);
    expect(() => canonicalJson([Number.NaN])).toThrow(TypeError);
  });
});
