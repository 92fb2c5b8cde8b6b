import { CollectMail, type Mailbox } from '#complaints';
import { apiUnderTest } from './api-under-test.js';

const api = apiUnderTest();

describe('The figures at /metrics', () => {
  const mailbox = (name: string, collect: Mailbox['collect']) => ({ name, labelCode: api.ours.code, collect });

  it('say how long ago each mailbox was collected, also of one that never was', async () => {
    const well = mailbox('goed', async () => 0);
    const broken = mailbox('stuk', () => Promise.reject(new Error('Invalid credentials')));
    await new CollectMail(api.dataSource, api.clock, [well, broken]).execute();
    await api.advance(90_000);
    const { text: figures } = await api.anybody().send('GET', '/metrics');
    const code = api.ours.code;
    expect(figures).toContain(`gehoor_mailbox_collected_seconds{label="${code}",mailbox="goed"} 90`);
    expect(figures).toContain(`gehoor_mailbox_collected_seconds{label="${code}",mailbox="stuk"} +Inf`);
  });
});
