import { Modal } from '@mantine/core';
import { Checkbox } from '../components/form/choice-groups.js';
import { KeyHint } from '../components/key-hint.js';
import { useKeyList, useKeys } from '../keys/keys.js';
import { useText } from '../text/define-text.js';
import styles from './key-list.module.css';

interface KeyListProps {
  isOpen: boolean;
  onOpen: () => void;
  onClose: () => void;
}

/** Every shortcut that works on this page, by `?`; and the switch that turns them off. */
export function KeyList({ isOpen, onOpen, onClose }: KeyListProps) {
  const words = useText().keys;
  useKeys([{ keys: '?', words: words.showList, run: onOpen }]);
  return (
    <Modal opened={isOpen} onClose={onClose} title={words.title} closeButtonProps={{ 'aria-label': words.close }}>
      <Keys />
    </Modal>
  );
}

function Keys() {
  const words = useText().keys;
  const { list, isOn, setOn } = useKeyList();
  const shortcuts = list().flatMap(({ keys, words: what }) => (keys ? [{ keys, words: what }] : []));
  const bindings = [...shortcuts, { keys: 'Ctrl-K', words: words.palette }];
  return (
    <>
      <dl className={styles.list}>
        {bindings.map((binding) => (
          <div key={binding.keys} className={styles.line}>
            <dt>
              <KeyHint keys={binding.keys} />
            </dt>
            <dd>{binding.words}</dd>
          </div>
        ))}
      </dl>
      <Checkbox label={words.isOn} checked={isOn} onChange={setOn} />
    </>
  );
}
