import type { ApiUnderTest } from './api-under-test.js';
import type { Reply } from './visitor.js';

/** A customer at the private page of a case. */
export class Customer {
  private constructor(
    private readonly api: ApiUnderTest,
    readonly token: string,
  ) {}

  /** Somebody with the private link of this case. */
  static async of(api: ApiUnderTest, itemId: string): Promise<Customer> {
    return new Customer(api, await api.privateLink(itemId));
  }

  /** Somebody with a token from wherever. */
  static with(api: ApiUnderTest, token: string): Customer {
    return new Customer(api, token);
  }

  /** The page. */
  look(headers: Record<string, string> = {}): Promise<Reply> {
    return this.api.anybody().get('/public/case', { 'X-Case-Link': this.token, ...headers });
  }

  /** Does something, having seen a version (the present one when left out). */
  async act(what: string, body: unknown, headers: Record<string, string> = {}): Promise<Reply> {
    const seen: Record<string, string> =
      'If-Match' in headers ? {} : { 'If-Match': (await this.look()).headers.get('etag') ?? '"0"' };
    return this.api.anybody().send('POST', `/api/v1/public/case/${what}`, {
      body,
      headers: { 'X-Case-Link': this.token, ...seen, ...headers },
    });
  }

  /** Sends a file; gives its id. */
  async attach(name: string, bytes: string): Promise<string> {
    const form = new FormData();
    form.set('file', new Blob([bytes]), name);
    return String((await this.act('files', form)).body.id);
  }
}
