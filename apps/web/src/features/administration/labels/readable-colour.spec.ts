import { isReadableUnderWhite } from './readable-colour.js';

describe('isReadableUnderWhite', () => {
  it.each(['#000000', '#0b5f63', '#767676', '#b00020'])('accepts %s', (colour) =>
    expect(isReadableUnderWhite(colour)).toBe(true),
  );

  it.each(['#ffffff', '#777777', '#ffd400', '#00c853'])('refuses %s', (colour) =>
    expect(isReadableUnderWhite(colour)).toBe(false),
  );
});
