const pattern = /^(\d{4})-(\d\d)-(\d\d)[t\s](\d\d):(\d\d):(\d\d(?:\.\d+)?)(?:z|([+-])(\d\d)(?::?(\d\d))?)$/i;

/**
 * Says whether a text is a date and time with its zone, such as `2025-01-31T10:00:00Z` or `2025-01-31 10:00:00+02`.
 *
 * Days are those of the calendar; second 60 only where there can be a leap second, at the end of a day of UTC.
 * Source: RFC 3339, section 5.6; the format `date-time` as ajv-formats reads it.
 */
export function isInstant(text: string): boolean {
  const [, year, month, day, hour, minute, second, sign, zoneHour = 0, zoneMinute = 0] = pattern.exec(text) ?? [];
  if (year === undefined || !isDay(Number(year), Number(month), Number(day))) return false;
  if (Number(zoneHour) > 23 || Number(zoneMinute) > 59) return false;
  if (Number(hour) <= 23 && Number(minute) <= 59 && Number(second) < 60) return true;
  const direction = sign === '-' ? -1 : 1;
  const inUtc = Number(hour) * 60 + Number(minute) - direction * (Number(zoneHour) * 60 + Number(zoneMinute));
  return Number(second) < 61 && isLastMinute(inUtc);
}

function isDay(year: number, month: number, day: number): boolean {
  const isLeapYear = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const days = [31, isLeapYear ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
  return day >= 1 && day <= days;
}

/** Of a day of UTC; the time may be counted from the day before or after it. */
function isLastMinute(minutes: number): boolean {
  return minutes === 23 * 60 + 59 || minutes === -1;
}
