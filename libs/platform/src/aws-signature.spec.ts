import { sha256Hex, signedHeaders } from './aws-signature.js';

// The worked examples of "Signature Calculations for the Authorization Header" in the Amazon S3 API reference.
const credentials = {
  accessKey: 'AKIAIOSFODNN7EXAMPLE',
  secretKey: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY',
  region: 'us-east-1',
};
const now = new Date('2013-05-24T00:00:00Z');
const request = {
  method: 'GET',
  url: new URL('https://examplebucket.s3.amazonaws.com/test.txt'),
  headers: { range: 'bytes=0-9' },
  bodySha256: sha256Hex(''),
};

describe('signedHeaders', () => {
  it('signs the published example as published', () => {
    expect(signedHeaders(request, credentials, now)).toEqual({
      authorization:
        'AWS4-HMAC-SHA256 Credential=AKIAIOSFODNN7EXAMPLE/20130524/us-east-1/s3/aws4_request,SignedHeaders=host;range;x-amz-content-sha256;x-amz-date,Signature=f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41',
      host: 'examplebucket.s3.amazonaws.com',
      range: 'bytes=0-9',
      'x-amz-content-sha256': 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
      'x-amz-date': '20130524T000000Z',
    });
  });

  it('signs the published upload as published', () => {
    const upload = {
      method: 'PUT',
      url: new URL('https://examplebucket.s3.amazonaws.com/test%24file.text'),
      headers: { date: 'Fri, 24 May 2013 00:00:00 GMT', 'x-amz-storage-class': 'REDUCED_REDUNDANCY' },
      bodySha256: sha256Hex('Welcome to Amazon S3.'),
    };
    expect(signedHeaders(upload, credentials, now).authorization).toMatch(
      /Signature=98ad721746da40c64f1a55b78f14c238d841ea1380cd77a1b5971af0ece108bd$/,
    );
  });

  it.each([
    ['method', { ...request, method: 'DELETE' }],
    ['path', { ...request, url: new URL('https://examplebucket.s3.amazonaws.com/other.txt') }],
    ['header', { ...request, headers: { range: 'bytes=0-99' } }],
    ['body', { ...request, bodySha256: sha256Hex('x') }],
  ])('covers the %s', (_part, changed) => {
    const signature = signedHeaders(request, credentials, now).authorization;
    expect(signedHeaders(changed, credentials, now).authorization).not.toBe(signature);
  });
});
