/** A date as a person types it: three boxes, nothing corrected while typing. */
export type DateParts = { day: string; month: string; year: string };

export const noDate: DateParts = { day: "", month: "", year: "" };

const iso = /^(\d{4})-(\d{2})-(\d{2})$/;

export function partsOf(date: string): DateParts {
  const found = iso.exec(date);
  if (!found) return noDate;
  const [, year = "", month = "", day = ""] = found;
  return { day: String(Number(day)), month: String(Number(month)), year };
}

/** The date in the form "2026-12-14", or null when there is no such day. */
export function isoOf({ day, month, year }: DateParts): string | null {
  if (!/^\d{1,2}$/.test(day.trim()) || !/^\d{1,2}$/.test(month.trim()) || !/^\d{4}$/.test(year.trim())) return null;
  const text = `${year.trim()}-${month.trim().padStart(2, "0")}-${day.trim().padStart(2, "0")}`;
  const date = new Date(`${text}T00:00:00Z`);
  // A day such as 31 February would roll over into March.
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text) ? text : null;
}

const long = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" });

/** "2026-12-14" as "14 December 2026". Text that is already words stays as it is. */
export function sayDate(date: string): string {
  return iso.test(date) ? long.format(new Date(`${date}T00:00:00Z`)) : date;
}

/** Today by the local calendar, never by UTC. */
export function today(): string {
  const now = new Date();
  const two = (value: number) => String(value).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
