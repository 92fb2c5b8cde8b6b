import { Button } from '../../../components/button.js';
import { useFeatureText } from '../../../text/define-text.js';
import type { TemplatePreview } from './template-types.js';
import type { ContentValues } from './template-values.js';
import styles from './templates.module.css';
import { templatesText } from './text.js';

interface TemplateFindingsProps {
  findings: TemplatePreview['findings'];
  idOf: (field: keyof ContentValues) => string;
}

/** What stands in the way of using the text: each with its line, and a way to it. */
export function TemplateFindings({ findings, idOf }: TemplateFindingsProps) {
  const words = useFeatureText(templatesText);
  return (
    <div>
      <p role="status">{words.findings(findings.length)}</p>
      <ul className={styles.findings}>
        {findings.map(({ field, line, code, words: finding }) => {
          const name = field as keyof ContentValues;
          const where = words.line(words[name], line);
          return (
            <li key={`${field} ${line} ${code} ${finding}`}>
              <strong>{where}:</strong> {finding}{' '}
              <Button look="bare" aria-label={`${words.show}: ${where}`} onClick={() => showLine(idOf(name), line)}>
                {words.show}
              </Button>
            </li>
          );
        })}
      </ul>
    </div>
  );
}

/** Selects a line of a field, so that it is seen. */
function showLine(id: string, line: number): void {
  const field = document.getElementById(id) as HTMLTextAreaElement | null;
  const lines = field?.value.split('\n') ?? [];
  const start = lines.slice(0, line - 1).join('\n').length + (line > 1 ? 1 : 0);
  field?.focus();
  field?.setSelectionRange(start, start + (lines[line - 1]?.length ?? 0));
}
