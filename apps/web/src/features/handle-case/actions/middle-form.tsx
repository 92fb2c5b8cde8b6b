import { useCaseDesk } from '../case-desk.js';
import { ActionPanel } from './action-panel.js';

/** The form of the action that is open in the middle column. */
export function MiddleForm() {
  const { opened, preset, close } = useCaseDesk();
  return opened ? (
    <ActionPanel key={opened + JSON.stringify(preset ?? '')} formKey={opened} preset={preset} onClose={close} />
  ) : null;
}
