import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { queries } from '../../../api/client.js';
import { Form } from '../../../components/form/index.js';
import { useFeatureText } from '../../../text/define-text.js';
import { ClashNotice, SaveLine } from '../record-parts.js';
import { RecordState } from '../record-state.js';
import { SectionPage } from '../section-page.js';
import type { UserSettings } from '../settings-types.js';
import { useRecordForm } from '../use-record-form.js';
import { LeaverNotice } from './leaver-notice.js';
import { PasswordForm } from './password-form.js';
import { usersText } from './text.js';
import { UserFields } from './user-fields.js';
import { seenUser, useUserActs } from './user-values.js';
import { useUserChecks, useUserFieldWords } from './user-words.js';

/** One member of staff, to edit. */
export function UserPage() {
  const words = useFeatureText(usersText);
  const { id } = useParams({ from: '/app/staff/administration/users/$id' });
  const read = queries.useQuery('get', '/api/v1/users');
  const [saves, setSaves] = useState(0);
  const user = read.data?.find((one) => one.id === id);
  return (
    <SectionPage title={user?.name ?? words.user} narrow>
      {user ? (
        <>
          <UserForm
            key={saves}
            user={user}
            staff={read.data ?? []}
            wasSaved={saves > 0}
            onSaved={() => setSaves(saves + 1)}
          />
          <PasswordForm userId={user.id} />
        </>
      ) : (
        <RecordState read={read} />
      )}
    </SectionPage>
  );
}

interface UserFormProps {
  user: UserSettings;
  staff: readonly UserSettings[];
  wasSaved: boolean;
  onSaved: () => void;
}

function UserForm({ user, staff, wasSaved, onSaved }: UserFormProps) {
  const { save, reload } = useUserActs();
  const fields = useUserFieldWords();
  const record = useRecordForm({
    ...useUserChecks(),
    draftKey: `user-${user.id}`,
    record: seenUser(user),
    save: (values, version) => save(user.id, values, version),
    reload: () => reload(user.id),
    onSaved,
  });
  return (
    <Form form={record.form} label={user.name}>
      <ClashNotice clash={record.clash} fields={fields} />
      <UserFields form={record.form} />
      <LeaverNotice user={user} values={record.form.values} staff={staff} />
      <SaveLine record={record} wasSaved={wasSaved} />
    </Form>
  );
}
