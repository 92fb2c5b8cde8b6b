import { SMTPServer } from 'smtp-server';

/** A process of its own that takes every mail and keeps none; tells how many came when it is asked. */
let taken = 0;
const sink = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS', 'AUTH'],
  disableReverseLookup: true,
  onData(stream, _session, done) {
    stream.resume();
    stream.on('end', () => {
      taken += 1;
      done();
    });
  },
});
sink.on('error', () => {});
sink.listen(0, '127.0.0.1', () => process.send({ url: `smtp://127.0.0.1:${sink.server.address().port}` }));
process.on('message', () => process.send({ taken }));
