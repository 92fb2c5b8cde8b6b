import { api, dataOf, idempotent, ifMatch } from '../../api/client.js';
import { Form, FormActions, SubmitButton, TextArea, useForm } from '../../components/form/index.js';
import { useFollowText } from './case-page.js';
import { Disclosure } from './disclosure.js';
import { useAct } from './use-private-case.js';

/** "I want somebody else to look at it": the same case, without a new form. */
export function SecondLook({ version }: { version: number }) {
  const words = useFollowText();
  const act = useAct();
  const form = useForm({
    initial: { reason: '' },
    required: { reason: words.secondLookReasonMissing },
    send: async (body, key) => {
      const params = { header: ifMatch(version) };
      await act(dataOf(api.POST('/api/v1/public/case/second-look', { params, headers: idempotent(key), body })));
    },
  });
  return (
    <Disclosure title={words.secondLookTitle} intro={words.secondLookWhy}>
      <Form form={form} label={words.secondLookTitle}>
        <TextArea label={words.secondLookReason} rows={3} limit={10_000} {...form.field('reason')} />
        <FormActions>
          <SubmitButton isSending={form.isSending}>{words.secondLookSend}</SubmitButton>
        </FormActions>
      </Form>
    </Disclosure>
  );
}
