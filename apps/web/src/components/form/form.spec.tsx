/** @jest-environment <rootDir>/apps/web/src/testing/environment.ts */
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { expectNoBarriers, renderComponent } from '../../testing/render.js';
import {
  CheckboxGroup,
  ConfirmInPlace,
  DateField,
  DateTimeField,
  FileDrop,
  Form,
  MoneyField,
  RadioGroup,
  Select,
  SubmitButton,
  TextArea,
  TextField,
  useForm,
} from './index.js';

const choices = [
  { value: 'phone', label: 'Telefoon', hint: 'op werkdagen' },
  { value: 'letter', label: 'Brief' },
];

function ComplaintForm({ send }: { send: (values: object, key: string) => Promise<unknown> }) {
  const form = useForm({
    initial: { 'complainant.email': '', story: '', channel: '' as string },
    required: { story: 'Vertel wat er gebeurde.', channel: 'Kies hoe wij u bereiken.' },
    send,
  });
  return (
    <Form form={form} label="Klacht">
      <TextField label="E-mail" type="email" optional {...form.field('complainant.email')} />
      <TextArea label="Wat gebeurde er?" hint="Met de datum" limit={20} {...form.field('story')} />
      <RadioGroup label="Hoe bereiken wij u?" choices={choices} {...form.field('channel')} />
      <SubmitButton isSending={form.isSending}>Versturen</SubmitButton>
    </Form>
  );
}

describe('Field', () => {
  it('ties label, hint and error to its control', () => {
    renderComponent(
      <TextField label="Naam" hint="Zoals in uw paspoort" error="Vul uw naam in." value="" onChange={jest.fn()} />,
    );
    const input = screen.getByRole('textbox', { name: 'Naam' });
    expect(input).toHaveAccessibleDescription('Zoals in uw paspoort Vul uw naam in.');
    expect(input).toBeInvalid();
    expect(input).toHaveAttribute('aria-required', 'true');
  });

  it('is neither invalid nor described without a reason', () => {
    renderComponent(<TextField label="Naam" optional value="" onChange={jest.fn()} />);
    const input = screen.getByRole('textbox', { name: 'Naam (niet verplicht)' });
    expect(input).toBeValid();
    expect(input).not.toHaveAttribute('aria-describedby');
    expect(input).not.toHaveAttribute('aria-required');
  });

  it('makes every kind of question without barriers', async () => {
    const noop = jest.fn();
    const { container } = renderComponent(
      <>
        <Select label="Kanaal" choices={choices} value="" onChange={noop} error="Kies." />
        <RadioGroup label="Bereikbaar" choices={choices} value="phone" onChange={noop} error="Kies." />
        <CheckboxGroup label="Behoeften" choices={choices} value={['phone']} onChange={noop} hint="Meer mag" />
        <DateField label="Dag" value="2026-03-03" onChange={noop} />
        <DateTimeField label="Wanneer" value="2026-03-03T14:30" onChange={noop} />
        <MoneyField label="Schade" value={12_550} onChange={noop} />
        <FileDrop
          label="Bestanden"
          uploads={[{ id: '1', name: 'brief.pdf', size: 1_500_000, state: 'sending', progress: 0.4 }]}
          onAdd={noop}
          onRemove={noop}
        />
      </>,
    );
    await expectNoBarriers(container);
    expect(screen.getAllByText('dinsdag 3 maart 2026')).toHaveLength(2);
  });
});

describe('Form', () => {
  it('takes the focus to what is missing and leads to each field', async () => {
    const send = jest.fn();
    const { user, container } = renderComponent(<ComplaintForm send={send} />);
    await user.click(screen.getByRole('button', { name: 'Versturen' }));
    expect(send).not.toHaveBeenCalled();
    await waitFor(() => expect(screen.getByRole('alert')).toHaveFocus());
    await expectNoBarriers(container);

    await user.click(screen.getByRole('link', { name: 'Vertel wat er gebeurde.' }));
    await waitFor(() => expect(screen.getByRole('textbox', { name: 'Wat gebeurde er?' })).toHaveFocus());
    await user.click(screen.getByRole('link', { name: 'Kies hoe wij u bereiken.' }));
    await waitFor(() => expect(screen.getByRole('radio', { name: 'Telefoon' })).toHaveFocus());
  });

  it('puts what the API refuses at the field it points to, and the rest above', async () => {
    const errors = [
      { pointer: '/complainant/email', code: 'not-an-address', detail: 'Dit is geen e-mailadres.' },
      { pointer: '/somewhere', code: 'odd', detail: 'Iets anders klopt niet.' },
    ];
    const send = () => Promise.reject({ status: 422, code: 'invalid', title: 'Invalid', errors });
    const { user } = renderComponent(<ComplaintForm send={send} />);
    await fillIn(user);
    await waitFor(() => expect(screen.getByRole('alert')).toHaveFocus());
    expect(screen.getByRole('textbox', { name: /E-mail/ })).toHaveAccessibleDescription('Dit is geen e-mailadres.');
    expect(screen.getByText('Iets anders klopt niet.')).not.toHaveAttribute('href');
  });

  it('says in words that the connection is lost, and keeps the key for the next try', async () => {
    const keys: string[] = [];
    const send = (_: object, key: string) => {
      keys.push(key);
      return Promise.reject({ status: 0, code: 'network-failure', title: '' });
    };
    const { user } = renderComponent(<ComplaintForm send={send} />);
    await fillIn(user);
    expect(await screen.findByText(/Er is geen verbinding/)).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Versturen' }));
    expect(keys).toHaveLength(2);
    expect(keys[1]).toBe(keys[0]);
  });

  it('sends once, however often the button is pressed', async () => {
    const send = jest.fn(() => new Promise(() => undefined));
    const { user } = renderComponent(<ComplaintForm send={send} />);
    await fillIn(user);
    await user.click(screen.getByRole('button', { name: 'Bezig…' }));
    expect(send).toHaveBeenCalledTimes(1);
  });

  async function fillIn(user: ReturnType<typeof renderComponent>['user']) {
    await user.type(screen.getByRole('textbox', { name: 'Wat gebeurde er?' }), 'Te laat betaald');
    await user.click(screen.getByRole('radio', { name: 'Brief' }));
    await user.click(screen.getByRole('button', { name: 'Versturen' }));
  }
});

describe('TextArea', () => {
  it('counts only when the limit is near, and says when it is passed', () => {
    const area = (value: string) => <TextArea label="Verhaal" limit={10} value={value} onChange={jest.fn()} />;
    const { rerender } = renderComponent(area('kort'));
    expect(screen.queryByRole('status')).toBeNull();
    rerender(area('negen tek'));
    expect(screen.getByText('Nog 1 teken')).toBeVisible();
    rerender(area('twaalf tekens'));
    expect(screen.getByText('3 tekens te veel')).toBeVisible();
  });
});

describe('MoneyField', () => {
  function AmountForm({ send }: { send: (values: object) => Promise<unknown> }) {
    const form = useForm({ initial: { amount: null as number | null }, send });
    return (
      <Form form={form}>
        <MoneyField label="Bedrag" optional {...form.field('amount')} />
        <SubmitButton isSending={form.isSending}>Versturen</SubmitButton>
      </Form>
    );
  }
  const amount = () => screen.getByRole('textbox', { name: /^Bedrag/ });

  it('reads Dutch amounts into cents, and nothing as nothing', async () => {
    const send = jest.fn().mockResolvedValue(undefined);
    const { user } = renderComponent(<AmountForm send={send} />);
    await user.type(amount(), '1.250,75{Enter}');
    expect(send).toHaveBeenLastCalledWith({ amount: 125_075 }, expect.anything());
    await user.clear(amount());
    await user.type(amount(), '{Enter}');
    expect(send).toHaveBeenLastCalledWith({ amount: null }, expect.anything());
  });

  it('says when it cannot read an amount as soon as it is left', async () => {
    const { user } = renderComponent(<AmountForm send={jest.fn()} />);
    await user.type(amount(), 'veel');
    await user.tab();
    expect(amount()).toHaveAccessibleDescription(/Vul een bedrag in/);
    expect(amount()).toHaveValue('veel');
  });

  it('never lets a form go as if nothing stood there', async () => {
    const send = jest.fn().mockResolvedValue(undefined);
    const { user } = renderComponent(<AmountForm send={send} />);
    await user.type(amount(), 'veel{Enter}');
    expect(await screen.findByRole('alert')).toHaveTextContent('Vul een bedrag in');
    expect(send).not.toHaveBeenCalled();
    await user.clear(amount());
    await user.type(amount(), '12{Enter}');
    expect(send).toHaveBeenLastCalledWith({ amount: 1200 }, expect.anything());
  });
});

describe('FileDrop', () => {
  const letter = new File(['Beste verzekeraar'], 'brief.txt', { type: 'text/plain' });
  const dragged = { dataTransfer: { types: ['Files'], files: [letter] } };

  it('takes files that are dropped anywhere on the page, and leaves other things that are dragged alone', () => {
    const onAdd = jest.fn();
    renderComponent(<FileDrop label="Bestanden" uploads={[]} onAdd={onAdd} onRemove={jest.fn()} />);
    expect(fireEvent.dragOver(document.body, { dataTransfer: { types: ['text/plain'], files: [] } })).toBe(true);
    expect(fireEvent.dragOver(document.body, dragged)).toBe(false);
    expect(fireEvent.drop(document.body, dragged)).toBe(false);
    expect(onAdd).toHaveBeenCalledWith([letter]);
  });
});

describe('ConfirmInPlace', () => {
  it('does nothing before the yes, and gives the focus back after a no', async () => {
    const onConfirm = jest.fn();
    const { user } = renderComponent(
      <ConfirmInPlace action="Sluiten" question="Echt sluiten?" confirm="Ja, sluiten" onConfirm={onConfirm} />,
    );
    await user.click(screen.getByRole('button', { name: 'Sluiten' }));
    await waitFor(() => expect(screen.getByRole('button', { name: 'Ja, sluiten' })).toHaveFocus());
    await user.keyboard('{Escape}');
    await waitFor(() => expect(screen.getByRole('button', { name: 'Sluiten' })).toHaveFocus());
    expect(onConfirm).not.toHaveBeenCalled();
    await user.keyboard('{Enter}{Enter}');
    expect(onConfirm).toHaveBeenCalledTimes(1);
  });
});
