import { RadioGroup } from '../../../components/form/index.js';
import { useFeatureText } from '../../../text/define-text.js';
import { useCaseDesk } from '../case-desk.js';
import { letterText } from '../text-letters.js';

interface LetterChannelProps {
  id: string;
  name: string;
  error?: string;
  value: string;
  onChange: (value: string) => void;
}

/** By e-mail or by post, with the address that it will go to. */
export function LetterChannel(question: LetterChannelProps) {
  const words = useFeatureText(letterText);
  const { complainant } = useCaseDesk().view;
  const mail = complainant.representative?.email ?? complainant.email;
  const { address, preferredChannel } = complainant;
  const hint = (channel: string) => (preferredChannel === channel ? words.prefers : undefined);
  return (
    <RadioGroup
      {...question}
      label={words.channel}
      choices={[
        { value: 'e-mail', label: mail ? words.byMail(mail) : words.noMail, hint: hint('e-mail') },
        {
          value: 'post',
          label: address ? words.byPost(`${address.street}, ${address.postalCode} ${address.city}`) : words.noPost,
          hint: hint('post'),
        },
      ]}
    />
  );
}
