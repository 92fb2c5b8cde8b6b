import { plainWords } from '../apps/api/src/public/plain-form/words.js';
import { fileComplaintText } from '../apps/web/src/features/file-complaint/text.js';

describe.each(['nl', 'en'] as const)('The form without JavaScript, in %s', (language) => {
  const screen: object = fileComplaintText[language];
  const { questions, missing } = plainWords[language];

  it('asks what the screen asks, in the same words', () => {
    const { preferredChannel, productId, website, ...same } = questions;
    const named = { ...same, channel: preferredChannel, product: productId, leaveEmpty: website };
    expect(screen).toMatchObject(named);
  });

  it('says of a missing answer what the screen says', () => {
    const { preferredChannel, ...same } = missing;
    const named = Object.fromEntries(Object.entries(same).map(([name, words]) => [`${name}Missing`, words]));
    expect(screen).toMatchObject({ ...named, channelMissing: preferredChannel });
  });
});
