import { useState } from 'react';
import { api, dataOf, idempotent, ifMatch } from '../../api/client.js';
import {
  CheckboxGroup,
  Form,
  FormActions,
  RadioGroup,
  SubmitButton,
  TextField,
  useForm,
} from '../../components/form/index.js';
import { atStart } from '../../text/vocabulary.js';
import { useFollowText } from './case-page.js';
import { Disclosure } from './disclosure.js';
import styles from './follow-case.module.css';
import { type PrivateCase, useAct } from './use-private-case.js';

const CHANNELS = ['e-mail', 'phone', 'post'] as const;
const CALL_TIMES = ['morning', 'afternoon', 'evening'] as const;

/** How we reach the customer, as far as a passed-on link may show it, and the way to correct it. */
export function DetailsSection({ view }: { view: PrivateCase }) {
  const words = useFollowText();
  const { name, email, phone, city, preferredChannel, callTimes, needs } = view.contactDetails;
  const facts: [string, string | null][] = [
    [words.details.name, name],
    [words.details.email, email],
    [words.details.phone, phone],
    [words.details.city, city],
    [words.details.preferredChannel, words.channels[preferredChannel]],
    [words.details.callTimes, callTimes.map((time) => words.callTimes[time]).join(', ') || null],
  ];
  return (
    <section aria-labelledby="details" className={styles.section}>
      <h2 id="details">{words.detailsTitle}</h2>
      <p className={styles.soft}>{words.detailsWhy}</p>
      <dl className={styles.facts}>
        {facts.map(([term, fact]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{fact ?? words.none}</dd>
          </div>
        ))}
        {needs.length > 0 && (
          <div>
            <dt>{words.details.needs}</dt>
            {needs.map(({ adjustment }) => (
              <dd key={adjustment}>{adjustment}</dd>
            ))}
          </div>
        )}
      </dl>
      {view.actions.includes('correct-contact-details') && <Correct view={view} />}
    </section>
  );
}

const nothing = { email: '', phone: '', street: '', postalCode: '', city: '' };
interface Preferences {
  preferredChannel: (typeof CHANNELS)[number];
  callTimes: (typeof CALL_TIMES)[number][];
}
type Values = typeof nothing & Preferences;

function Correct({ view }: { view: PrivateCase }) {
  const words = useFollowText();
  const act = useAct();
  const [isDone, setDone] = useState(false);
  const { preferredChannel, callTimes } = view.contactDetails;
  const known = { preferredChannel, callTimes };
  const form = useForm<Values>({
    initial: { ...nothing, ...known },
    check: ({ street, postalCode, city, ...rest }) => {
      const address = [street, postalCode, city].filter((part) => part.trim() !== '');
      const isEmpty = rest.email.trim() + rest.phone.trim() + address.join('') === '';
      if (isEmpty && !isOtherChannel(rest, known) && !areOtherTimes(rest, known))
        return { email: words.correctNothing };
      return address.length === 1 || address.length === 2 ? { street: words.addressIncomplete } : {};
    },
    pointers: { street: '/address' },
    send: async (values, key) => {
      const body = changesIn(values, known);
      const params = { header: ifMatch(view.version) };
      await act(dataOf(api.POST('/api/v1/public/case/contact-details', { params, headers: idempotent(key), body })));
      form.setAll({ ...nothing, preferredChannel: values.preferredChannel, callTimes: values.callTimes });
      setDone(true);
    },
  });
  const times = CALL_TIMES.map((value) => ({ value, label: atStart(words.callTimes[value]) }));
  const channels = CHANNELS.map((value) => ({ value, label: words.channels[value] }));
  return (
    <>
      <Disclosure title={words.correct} intro={words.correctIntro}>
        <Form form={form} label={words.correct}>
          <TextField label={words.newEmail} type="email" autoComplete="email" optional {...form.field('email')} />
          <TextField label={words.newPhone} type="tel" autoComplete="tel" optional {...form.field('phone')} />
          <TextField label={words.newStreet} autoComplete="street-address" optional {...form.field('street')} />
          <TextField label={words.newPostalCode} autoComplete="postal-code" optional {...form.field('postalCode')} />
          <TextField label={words.newCity} autoComplete="address-level2" optional {...form.field('city')} />
          <RadioGroup label={words.channel} choices={channels} {...form.field('preferredChannel')} />
          <CheckboxGroup label={words.bestCalled} choices={times} optional {...form.field('callTimes')} />
          <FormActions>
            <SubmitButton isSending={form.isSending}>{words.correctSend}</SubmitButton>
          </FormActions>
        </Form>
      </Disclosure>
      <p role="status">{isDone && words.corrected}</p>
    </>
  );
}

/** Only what was filled in; the rest stays as it is. */
function changesIn({ email, phone, street, postalCode, city, ...preferences }: Values, known: Preferences) {
  return {
    ...(email.trim() && { email }),
    ...(phone.trim() && { phone }),
    ...(street.trim() && { address: { street, postalCode, city, country: 'Nederland' } }),
    ...(isOtherChannel(preferences, known) && { preferredChannel: preferences.preferredChannel }),
    ...(areOtherTimes(preferences, known) && { callTimes: preferences.callTimes }),
  };
}

const isOtherChannel = (one: Preferences, other: Preferences) => one.preferredChannel !== other.preferredChannel;
const areOtherTimes = ({ callTimes: some }: Preferences, { callTimes: others }: Preferences) =>
  CALL_TIMES.some((time) => some.includes(time) !== others.includes(time));
