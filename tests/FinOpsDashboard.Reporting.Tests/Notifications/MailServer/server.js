// Takes mail on a free port of this machine, prints "ready PORT", then one line of JSON for each message.
// Arguments as JSON: { port, user, password, key, cert }; a key and a certificate make it offer STARTTLS, and refuse what does without.
const { SMTPServer } = require('smtp-server');

const settings = JSON.parse(process.argv[2]);
const encrypted = Boolean(settings.key);
const server = new SMTPServer({
  key: settings.key,
  cert: settings.cert,
  disabledCommands: encrypted ? [] : ['STARTTLS'],
  authOptional: !settings.user,
  allowInsecureAuth: false,
  disableReverseLookup: true,
  onAuth(auth, session, done) {
    if (auth.username === settings.user && auth.password === settings.password) done(null, { user: auth.username });
    else done(new Error('Invalid username or password'));
  },
  onData(stream, session, done) {
    const chunks = [];
    stream.on('data', (chunk) => chunks.push(chunk));
    stream.on('end', () => {
      const envelope = session.envelope;
      console.log(JSON.stringify({
        secure: session.secure,
        user: session.user ?? null,
        from: envelope.mailFrom.address,
        to: envelope.rcptTo.map((receiver) => receiver.address),
        raw: Buffer.concat(chunks).toString('utf8'),
      }));
      done(null, 'taken');
    });
  },
});
server.on('error', () => {});
server.listen(settings.port ?? 0, '127.0.0.1', () => console.log(`ready ${server.server.address().port}`));
process.stdin.on('end', () => process.exit(0)).resume();
