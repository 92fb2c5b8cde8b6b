import { FileDrop, type useWaitingFiles } from '../../components/form/index.js';
import { useFeatureText } from '../../text/define-text.js';
import { Section } from './section.js';
import { registerText } from './text.js';

/** Letters, pictures and whatever else the customer sent; they go along when the case is registered. */
export function FilesSection({ chosen }: { chosen: ReturnType<typeof useWaitingFiles> }) {
  const { files: words } = useFeatureText(registerText);
  return (
    <Section title={words.title}>
      <FileDrop
        label={words.add}
        hint={words.hint}
        optional
        uploads={chosen.uploads}
        onAdd={chosen.onAdd}
        onRemove={chosen.onRemove}
      />
    </Section>
  );
}
