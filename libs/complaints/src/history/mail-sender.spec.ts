import { mailSender } from './mail-sender.js';

const facts = { mailId: 'm1' };
const content = { from: 'anna@voorbeeld.example', fromName: 'Anna Voorbeeld', subject: 'Mijn klacht' };

describe('mailSender', () => {
  it('is whoever wrote the mail, by name and address', () => {
    expect(mailSender({ type: 'message-received', facts, content })).toEqual({
      name: 'Anna Voorbeeld',
      address: 'anna@voorbeeld.example',
    });
  });

  it('is known by the address alone where no name was kept', () => {
    const { fromName: _, ...nameless } = content;
    expect(mailSender({ type: 'message-received', facts, content: nameless })).toMatchObject({ name: null });
  });

  it('is nobody known once the words were erased', () => {
    expect(mailSender({ type: 'complaint-mail-kept', facts, content: null })).toEqual({ name: null, address: null });
  });

  it.each([
    ['a message of the private page', 'message-received', {}],
    ['a file that came with a mail', 'file-attached', facts],
  ])('is not there for %s', (_, type, withFacts) => {
    expect(mailSender({ type, facts: withFacts, content })).toBeNull();
  });
});
