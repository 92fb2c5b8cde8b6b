import { useReferenceData } from '../../../api/reference-data.js';
import { instantInWords } from '../../../text/dates.js';
import { useFeatureText } from '../../../text/define-text.js';
import { useLanguage } from '../../../text/language.js';
import { type CallTime, useVocabulary } from '../../../text/vocabulary.js';
import { caseText } from '../text.js';
import { actionText } from '../text-actions.js';
import { eventText } from '../text-events.js';
import styles from './event-body.module.css';

type Values = Record<string, unknown>;

/** What was corrected: each field with its old and its new value, and why. */
export function Corrections({ content }: { content: Values }) {
  const words = useFeatureText(eventText);
  const fields: Record<string, string | undefined> = words.fields;
  const written = useWritten();
  const before = both(content.before);
  const after = both(content.after);
  const changed = Object.keys(before).filter(
    (name) => fields[name] && written(name, before[name]) !== written(name, after[name]),
  );
  return (
    <>
      <dl className={styles.changes}>
        {changed.map((name) => (
          <div key={name} style={{ display: 'contents' }}>
            <dt>{fields[name]}</dt>
            <dd>
              <del>{written(name, before[name])}</del> → <ins>{written(name, after[name])}</ins>
            </dd>
          </div>
        ))}
      </dl>
      {/* A customer who corrects how to be reached need not say why. */}
      {typeof content.reason === 'string' && (
        <p>
          <span className={styles.soft}>{words.labels.reason}:</span> {content.reason}
        </p>
      )}
    </>
  );
}

function both(values: unknown): Values {
  const { item, content } = (values ?? {}) as { item?: Values; content?: Values };
  return { ...item, ...content };
}

const LISTS: Record<string, 'channels' | 'contactChannels' | 'categories'> = {
  channel: 'channels',
  preferredChannel: 'contactChannels',
  category: 'categories',
};
const CHOICES: Record<string, 'urgencies' | 'languages' | 'complainantTypes'> = {
  urgency: 'urgencies',
  language: 'languages',
  complainantType: 'complainantTypes',
};

/** Writes a value as people read it: a word of ours, the parts of an address, or what was typed. */
function useWritten(): (name: string, value: unknown) => string {
  const vocabulary = useVocabulary();
  const choices = useFeatureText(actionText).choices;
  const empty = useFeatureText(caseText).timeline.empty;
  const { language } = useLanguage();
  const data = useReferenceData();
  const callTimesIn = (times: CallTime[]) => times.map((time) => vocabulary.callTimes[time]).join(', ');
  const product = (id: unknown) =>
    data?.products.find((one) => one.id === id)?.[language === 'nl' ? 'nameNl' : 'nameEn'];
  const colleague = (id: unknown) => data?.staff.find((one) => one.id === id)?.name;
  return (name, value) => {
    if (value === null || value === undefined || value === '') return empty;
    if (name === 'receivedAt') return instantInWords(String(value), language);
    if (name === 'callTimes') return callTimesIn(value as CallTime[]) || empty;
    const list: object | undefined = LISTS[name] ? vocabulary[LISTS[name]] : CHOICES[name] && choices[CHOICES[name]];
    const word = (list as Record<string, string> | undefined)?.[String(value)];
    if (word) return word;
    if (name === 'productId') return product(value) ?? String(value);
    if (name === 'aboutUserId') return colleague(value) ?? String(value);
    return typeof value === 'object' ? Object.values(value).filter(Boolean).join(', ') : String(value);
  };
}
