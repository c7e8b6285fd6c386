import { type DatePreset, isObject, type Json } from '../../contract';

/** A stretch of time, both ends included, in milliseconds since 1970. */
interface Span {
  readonly from: number;
  readonly to: number;
}

const dayMs = 24 * 60 * 60 * 1000;
const rfc3339 = /^\d{4}-\d\d-\d\d[Tt]\d\d:\d\d:\d\d(\.\d+)?([Zz]|[+-]\d\d:\d\d)$/;

/** An RFC 3339 date and time in milliseconds since 1970; undefined for anything else. */
export function instantOf(value: Json | undefined): number | undefined {
  if (typeof value !== 'string' || !rfc3339.test(value)) return undefined;
  const time = Date.parse(value.toUpperCase());
  return Number.isNaN(time) ? undefined : time;
}

/**
 * The stretch that a date value names: `{ from, to }`, or `{ preset }` counted from `now` in UTC.
 *
 * @returns undefined when it names none.
 * Source: spec D-17.
 */
export function spanOf(value: Json, now: Date): Span | undefined {
  if (!isObject(value)) return undefined;
  if (typeof value.preset === 'string') return presetSpan(value.preset, now.getTime());
  const from = instantOf(value.from);
  const to = instantOf(value.to);
  return from === undefined || to === undefined ? undefined : { from, to };
}

type CalendarDay = Extract<DatePreset, 'yesterday' | 'today' | 'tomorrow'>;

/** Days from now; the words for whole days of the calendar are apart. */
const presetDays: Readonly<Record<string, number>> = {
  lastDay: -1,
  lastWeek: -7,
  last2Weeks: -14,
  lastMonth: -30,
  last3Months: -90,
  last6Months: -180,
  last12Months: -365,
  last2Years: -730,
  last3Years: -1095,
  nextDay: 1,
  nextWeek: 7,
  next2Weeks: 14,
  nextMonth: 30,
  next3Months: 90,
  next6Months: 180,
  next12Months: 365,
} satisfies Record<Exclude<DatePreset, CalendarDay>, number>;

const calendarDays: Readonly<Record<string, number>> = {
  yesterday: -1,
  today: 0,
  tomorrow: 1,
} satisfies Record<CalendarDay, number>;

function presetSpan(preset: string, now: number): Span | undefined {
  const calendar = Object.hasOwn(calendarDays, preset) ? calendarDays[preset] : undefined;
  if (calendar !== undefined) {
    const from = (Math.floor(now / dayMs) + calendar) * dayMs;
    return { from, to: from + dayMs - 1 };
  }
  const days = Object.hasOwn(presetDays, preset) ? presetDays[preset] : undefined;
  if (days === undefined) return undefined;
  return days < 0 ? { from: now + days * dayMs, to: now } : { from: now, to: now + days * dayMs };
}
