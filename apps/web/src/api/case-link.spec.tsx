/** @jest-environment <rootDir>/apps/web/src/testing/environment.ts */
import { caseLink, caseLinkHeader, forgetCaseLink, takeCaseLink } from './case-link.js';

const token = `${'a'.repeat(32)}-_${'B'.repeat(30)}`;

beforeEach(() => {
  forgetCaseLink();
  localStorage.clear();
});

describe('the private link of a case', () => {
  it('is taken out of the address and kept for this tab alone', () => {
    window.history.replaceState(null, '', `/volg?lang=en#${token}`);
    expect(takeCaseLink()).toBe(true);
    expect(window.location.href).toBe('http://localhost/volg?lang=en');
    expect(caseLink()).toBe(token);
    expect(localStorage).toHaveLength(0);
  });

  it('is still there after a reload, whose address no longer holds it', () => {
    window.history.replaceState(null, '', `/volg#${token}`);
    takeCaseLink();
    expect(takeCaseLink()).toBe(false);
    expect(caseLink()).toBe(token);
  });

  it.each(['/VG#main', `/VG#${token}`, '/volg#main', '/volg'])('is not looked for in %s', (address) => {
    window.history.replaceState(null, '', address);
    expect(takeCaseLink()).toBe(false);
    expect(caseLink()).toBeUndefined();
  });

  it('goes along to the addresses of the case and to no other', () => {
    window.history.replaceState(null, '', `/volg#${token}`);
    takeCaseLink();
    expect(caseLinkHeader('/api/v1/public/case')).toEqual({ 'X-Case-Link': token });
    expect(caseLinkHeader('/api/v1/public/case/files/1')).toEqual({ 'X-Case-Link': token });
    expect(caseLinkHeader('/api/v1/public/cases')).toEqual({});
    expect(caseLinkHeader('/api/v1/public/labels/VG')).toEqual({});
  });

  it('is forgotten when somebody says so', () => {
    window.history.replaceState(null, '', `/volg#${token}`);
    takeCaseLink();
    forgetCaseLink();
    expect(caseLinkHeader('/api/v1/public/case')).toEqual({});
  });
});
