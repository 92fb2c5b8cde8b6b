/** @jest-environment <rootDir>/apps/web/src/testing/environment.ts */
import { screen, waitFor, within } from '@testing-library/react';
import { useState } from 'react';
import { expectNoBarriers, renderComponent } from '../testing/render.js';
import { DataTable } from './data-table.js';

interface Row {
  reference: string;
}

const rows: Row[] = ['VG-2026-000001', 'VG-2026-000002', 'VG-2026-000003'].map((reference) => ({ reference }));
const onOpen = jest.fn();
const load = jest.fn();

function List({ shown = rows, problem }: { shown?: Row[]; problem?: unknown }) {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  return (
    <>
      <input aria-label="Zoeken" />
      <DataTable
        caption="Mijn werk"
        columns={[{ key: 'reference', header: 'Nummer', cell: (row) => row.reference }]}
        rows={shown}
        rowId={(row) => row.reference}
        rowName={(row) => row.reference}
        onOpen={onOpen}
        selection={{ chosen, onChange: setChosen }}
        more={{ has: true, isLoading: false, load }}
        problem={problem}
        empty={<p>Niets te doen.</p>}
      />
      <output>{[...chosen].join(' ')}</output>
    </>
  );
}

function row(number: number) {
  return screen.getAllByRole('row')[number]!;
}

describe('DataTable', () => {
  beforeEach(() => jest.clearAllMocks());

  it('is walked through with j and k, and opens with Enter', async () => {
    const { user } = renderComponent(<List />);
    await user.keyboard('j');
    await waitFor(() => expect(row(1)).toHaveFocus());
    await user.keyboard('jj');
    await waitFor(() => expect(row(3)).toHaveFocus());
    await user.keyboard('j');
    await waitFor(() => expect(row(3)).toHaveFocus());
    await user.keyboard('k{Enter}');
    expect(onOpen).toHaveBeenCalledWith(rows[1]);
    expect(onOpen).toHaveBeenCalledTimes(1);
  });

  it('leaves the keys to a field that is typed in', async () => {
    const { user } = renderComponent(<List />);
    await user.type(screen.getByLabelText('Zoeken'), 'jxk{Enter}');
    expect(screen.getByLabelText('Zoeken')).toHaveValue('jxk');
    expect(onOpen).not.toHaveBeenCalled();
  });

  it('opens nothing while no row has the focus', async () => {
    const { user } = renderComponent(<List />);
    await user.keyboard('{Enter}');
    expect(onOpen).not.toHaveBeenCalled();
  });

  it('chooses rows by key, by box and all at once', async () => {
    const { user, container } = renderComponent(<List />);
    const chosen = container.querySelector('output:last-of-type')!;
    await user.keyboard('jx');
    expect(chosen).toHaveTextContent('VG-2026-000001');
    await user.click(screen.getByRole('checkbox', { name: 'Kies VG-2026-000003' }));
    expect(screen.getByText('2 regels gekozen')).toBeInTheDocument();
    await user.click(screen.getByRole('checkbox', { name: 'Kies alle regels' }));
    expect(chosen).toHaveTextContent('VG-2026-000001 VG-2026-000002 VG-2026-000003');
    await user.click(screen.getByRole('checkbox', { name: 'Kies alle regels' }));
    expect(chosen).toBeEmptyDOMElement();
  });

  it('has one row in the order of Tab', () => {
    renderComponent(<List />);
    const inOrder = within(screen.getByRole('table'))
      .getAllByRole('row')
      .filter((one) => one.tabIndex === 0);
    expect(inOrder.map((one) => one.textContent)).toEqual(['VG-2026-000001']);
  });

  it('loads more when asked', async () => {
    const { user } = renderComponent(<List />);
    await user.click(screen.getByRole('button', { name: 'Meer laden' }));
    expect(load).toHaveBeenCalledTimes(1);
  });

  it('says what it means to be empty, and what went wrong', () => {
    const { rerender } = renderComponent(<List shown={[]} />);
    expect(screen.getByText('Niets te doen.')).toBeVisible();
    rerender(<List problem={{ status: 503, code: 'x', title: '' }} />);
    expect(screen.getByRole('alert')).toHaveTextContent('Dit werkt nu even niet.');
  });

  it('has no barriers', async () => {
    const { container } = renderComponent(<List />);
    await expectNoBarriers(container);
  });
});
