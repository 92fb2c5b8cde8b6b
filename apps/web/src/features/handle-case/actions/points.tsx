import type { PointAnswered } from './field-spec.js';

/** The points of the complaint, each with what was thought of it. */
export function Points({ points }: { points: readonly PointAnswered[] }) {
  return (
    <ul>
      {points.map(({ point, answer }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: what was decided does not change
        <li key={index}>
          <strong>{point}</strong> {answer}
        </li>
      ))}
    </ul>
  );
}
