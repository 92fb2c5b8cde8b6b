import { createHash, createHmac } from 'node:crypto';

/** Who asks: the pair of keys that the store's keeper gave out, and the region that the store calls itself. */
export interface AwsCredentials {
  accessKey: string;
  secretKey: string;
  region: string;
}

/** One request to a store, as far as its signature covers it. */
export interface UnsignedRequest {
  method: string;
  url: URL;
  headers?: Record<string, string>;
  bodySha256: string;
}

/** The headers that prove to an S3-compatible store who asks (AWS Signature Version 4), the given ones included. */
export function signedHeaders(
  request: UnsignedRequest,
  credentials: AwsCredentials,
  now: Date,
): Record<string, string> {
  const instant = now.toISOString().replace(/[-:]|\.\d+/g, '');
  const headers: Record<string, string> = {
    ...request.headers,
    host: request.url.host,
    'x-amz-content-sha256': request.bodySha256,
    'x-amz-date': instant,
  };
  const names = Object.keys(headers).sort();
  const canonicalRequest = [
    request.method,
    request.url.pathname,
    request.url.searchParams.toString(),
    ...names.map((name) => `${name}:${headers[name]}`),
    '',
    names.join(';'),
    request.bodySha256,
  ].join('\n');
  const scope = `${instant.slice(0, 8)}/${credentials.region}/s3/aws4_request`;
  const toSign = ['AWS4-HMAC-SHA256', instant, scope, sha256Hex(canonicalRequest)].join('\n');
  const signature = hmac(signingKey(credentials.secretKey, scope), toSign).toString('hex');
  const proof = `Credential=${credentials.accessKey}/${scope},SignedHeaders=${names.join(';')},Signature=${signature}`;
  return { ...headers, authorization: `AWS4-HMAC-SHA256 ${proof}` };
}

/** The key of the day, the region and the service, so that the secret itself signs nothing. */
function signingKey(secretKey: string, scope: string): Buffer {
  return scope.split('/').reduce<Buffer>((key, part) => hmac(key, part), Buffer.from(`AWS4${secretKey}`));
}

function hmac(key: Buffer, text: string): Buffer {
  return createHmac('sha256', key).update(text).digest();
}

/** SHA-256 of a text in hexadecimal. */
export function sha256Hex(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
