import { apiUnderTest } from './api-under-test.js';
import { aCaseIn } from './case-stages.js';
import { expectProblem } from './expect-problem.js';

const MB = 1024 * 1024;
const api = apiUnderTest({ UPLOAD_LIMIT_MB: '2' });

it('A file may be as large as the installation says, and no larger', async () => {
  const handler = await api.signIn('handler');
  const { id } = await aCaseIn(api, 'received');
  expect((await handler.attach(id, 'past.txt', Buffer.alloc(2 * MB, 'a'))).status).toBe(201);
  const refused = await handler.attach(id, 'te-groot.txt', Buffer.alloc(2 * MB + 1, 'b'));
  const { errors } = expectProblem(refused, 413, 'too-large');
  expect(errors).toMatchObject([{ pointer: '/file', detail: expect.stringContaining('groter dan 2 MB') }]);
  expect((await handler.get('/reference-data')).body.uploadLimitMb).toBe(2);
});
