/** What a text seems to hold that could show who wrote it, or who it is about. */
export type Telling = "name" | "phone" | "email" | "nhs-number";

const email = /[^\s@]+@[^\s@]+\.[^\s@]{2,}/;
const numbers = /\+?\d(?:[\s()\-.]*\d){8,}/g;
/** Titles that a name follows. */
const titled = /\b(?:Dr|Doctor|Mr|Mrs|Ms|Miss|Mx|Prof|Professor|Sister|Matron|Nurse|Sir|Dame)\.?\s+\p{Lu}\p{Ll}+/u;
/** A capital within a sentence, and never after its beginning. */
const within = /[\p{Ll}\d,;:)]\s+(\p{Lu}\p{Ll}+(?:['’-]\p{Lu}?\p{Ll}+)*)/gu;
/** Words with a capital that name no person. */
const ordinary = new Set(
  (
    "Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August " +
    "September October November December Christmas Easter Ramadan Eid Diwali English British Scottish Welsh Irish " +
    "Band Ward Unit Bay Trust Team Teams Hospital Friends Family Test Microsoft Word Excel Datix Covid Speak Up " +
    "Freedom Guardian Schwartz Round Rounds Band Quarter Health Education England Nurse Nurses Doctor Doctors " +
    "Matron Sister Manager Consultant Registrar Student Students Healthcare Support Worker Workers"
  ).split(" "),
);

/**
 * What seems to be in a text; a hint to think twice, never a judgement. It errs towards saying too much: a hint
 * that is not needed costs a glance.
 */
export function telling(text: string): Telling[] {
  const found: Telling[] = [];
  if (titled.test(text) || [...text.matchAll(within)].some(([, word = ""]) => !isOrdinary(word))) found.push("name");
  const digits = [...text.matchAll(numbers)].map(([number]) => number.replaceAll(/\D/g, ""));
  if (digits.some(isNhsNumber)) found.push("nhs-number");
  if (digits.some((number) => /^(?:0|44)\d{9,10}$/.test(number) && !isNhsNumber(number))) found.push("phone");
  if (email.test(text)) found.push("email");
  return found;
}

function isOrdinary(word: string): boolean {
  return ordinary.has(word) || ordinary.has(word.replace(/s$/, ""));
}

/** Ten digits of which the last checks the others, modulus 11 (NHS Data Model and Dictionary: NHS number). */
function isNhsNumber(digits: string): boolean {
  if (!/^\d{10}$/.test(digits)) return false;
  const sum = [...digits.slice(0, 9)].reduce((sum, digit, place) => sum + Number(digit) * (10 - place), 0);
  const check = (11 - (sum % 11)) % 11;
  return check !== 10 && check === Number(digits[9]);
}
