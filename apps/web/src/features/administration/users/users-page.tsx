import { Link, useNavigate } from '@tanstack/react-router';
import { queries } from '../../../api/client.js';
import { buttonLook } from '../../../components/button.js';
import { type Column, DataTable } from '../../../components/data-table.js';
import { EmptyState } from '../../../components/states.js';
import { useFeatureText, useText } from '../../../text/define-text.js';
import { useLanguage } from '../../../text/language.js';
import { moneyInWords } from '../../../text/money.js';
import { atStart } from '../../../text/vocabulary.js';
import { ActiveState, LastChanged } from '../record-parts.js';
import { SectionPage } from '../section-page.js';
import type { UserSettings } from '../settings-types.js';
import { administrationText } from '../text.js';
import { usersText } from './text.js';
import { useScopeWords } from './user-words.js';

/** Everybody who can sign in, or could. */
export function UsersPage() {
  const words = useFeatureText(usersText);
  const shared = useFeatureText(administrationText);
  const navigate = useNavigate();
  const { data, error, refetch } = queries.useQuery('get', '/api/v1/users');
  const add = (
    <Link to="/app/administration/users/new" className={buttonLook('primary')}>
      {words.add}
    </Link>
  );
  return (
    <SectionPage title={shared.users} actions={add}>
      <DataTable
        caption={words.list}
        columns={useColumns()}
        rows={data}
        rowId={({ id }) => id}
        rowName={({ name }) => name}
        onOpen={({ id }) => void navigate({ to: '/app/administration/users/$id', params: { id } })}
        problem={error}
        onRetry={() => void refetch()}
        empty={<EmptyState title={words.nobodyTitle} />}
      />
    </SectionPage>
  );
}

function useColumns(): Column<UserSettings>[] {
  const words = useFeatureText(usersText);
  const shared = useFeatureText(administrationText);
  const { roles } = useText();
  const { language } = useLanguage();
  const scope = useScopeWords();
  return [
    { key: 'name', header: words.name, cell: (user) => <NameCell user={user} /> },
    { key: 'role', header: words.role, cell: ({ role }) => atStart(roles[role]) },
    { key: 'labels', header: words.labels, cell: (user) => atStart(scope(user)) },
    {
      key: 'mandate',
      header: words.mandate,
      cell: ({ mandateCents }) => moneyInWords(mandateCents, language),
      align: 'end',
      phone: 'hide',
    },
    { key: 'status', header: shared.status, cell: ({ isActive }) => <ActiveState isActive={isActive} /> },
    {
      key: 'change',
      header: shared.lastChange,
      cell: ({ lastChange }) => <LastChanged change={lastChange} />,
      phone: 'hide',
    },
  ];
}

function NameCell({ user }: { user: UserSettings }) {
  return (
    <>
      <Link to="/app/administration/users/$id" params={{ id: user.id }}>
        {user.name}
      </Link>
      <br />
      {user.email}
    </>
  );
}
