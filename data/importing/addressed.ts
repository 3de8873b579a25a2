/** Whether a recommendation is for us: the same report addresses forces, ministries and other bodies. */
import { FORCES } from '../model';
import { plain } from './comparing';

const TO_FORCES = /\b(?:forces?|constabular(?:y|ies)|chief constables?|chief officers?|police service)\b/;

/** @param to as the file names whom it is addressed to; undefined where it does not say */
export const isForForce = (to: string | undefined, force: string): boolean => {
  if (to === undefined) return true;
  const words = plain(to);
  const named = FORCES.filter(({ name, shortName }) =>
    [name, shortName].some((each) => ` ${words} `.includes(` ${plain(each)} `)),
  );
  return named.length > 0 ? named.some(({ id }) => id === force) : TO_FORCES.test(words);
};
