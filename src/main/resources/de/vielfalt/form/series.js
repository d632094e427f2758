// How something repeats, for those who choose it from a list: the phrase that the header takes, and the dates it gives.
import { iso } from "./values.js";

const DAY = 86400000;
const WEEKDAYS = ["Sonntag", "Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag"];
const ORDINALS = ["ersten", "zweiten", "dritten", "vierten"];
const MOST = 1000; // dates that one series may have
const YEARS = 100; // that it may reach

/** What can be chosen: its phrase without an end, and whether a day is one of its days, counted from the first. */
const KINDS = {
  week: { phrase: (day) => `jeden ${WEEKDAYS[day.getUTCDay()]}`, holds: (day, first) => days(first, day) % 7 === 0 },
  fortnight: {
    phrase: (day) => `alle 2 Wochen ${WEEKDAYS[day.getUTCDay()].toLowerCase()}s`,
    holds: (day, first) => days(first, day) % 14 === 0,
  },
  "month-weekday": {
    phrase: (day) => `jeden ${ORDINALS[ordinal(day)]} ${WEEKDAYS[day.getUTCDay()]} im Monat`,
    fits: (day) => ordinal(day) < ORDINALS.length,
    holds: (day, first) => day.getUTCDay() === first.getUTCDay() && ordinal(day) === ordinal(first),
  },
  "month-last": {
    phrase: (day) => `jeden letzten ${WEEKDAYS[day.getUTCDay()]} im Monat`,
    fits: (day) => isLast(day),
    holds: (day, first) => day.getUTCDay() === first.getUTCDay() && isLast(day),
  },
  "month-day": {
    phrase: (day) => `monatlich am ${day.getUTCDate()}.`,
    fits: (day) => day.getUTCDate() <= 28,
    holds: (day, first) => day.getUTCDate() === first.getUTCDate(),
  },
};

const days = (from, to) => Math.round((to - from) / DAY);
const ordinal = (day) => Math.floor((day.getUTCDate() - 1) / 7);
const isLast = (day) => new Date(+day + 7 * DAY).getUTCMonth() !== day.getUTCMonth();

/** Days that no series reaches. */
function horizon(first) {
  const far = new Date(first);
  far.setUTCFullYear(far.getUTCFullYear() + YEARS);
  return far;
}

/** Whether a kind can begin on that day. */
export const fits = (kind, first) => KINDS[kind].fits?.(first) ?? true;

/** The phrase: kind, first day (a Date), then until (a Date) or a number of times. */
export function phrase(kind, first, { until, times }) {
  const start = KINDS[kind].phrase(first);
  return until ? `${start} bis ${iso(until)}` : `${start}, ${times} Mal`;
}

/** The days of a series, soonest first; one more than it may have is enough. */
export function dates(kind, first, { until, times }) {
  const found = [];
  const last = Math.min(until ? +until : Infinity, +horizon(first));
  for (let day = +first; day <= last && found.length < (times ?? MOST + 1); day += DAY) {
    if (KINDS[kind].holds(new Date(day), first)) found.push(new Date(day));
  }
  return found;
}

/** What was chosen to give a phrase; undefined if it was written in words of its own. */
export function chosen(text, first) {
  const ending = /^(.*?)(?: bis (\d{4}-\d{2}-\d{2})|, (\d{1,3}) Mal)$/.exec(text);
  if (!ending || !first) return undefined;
  const end = ending[2] ? { until: new Date(ending[2] + "T00:00:00Z") } : { times: Number(ending[3]) };
  const kind = Object.keys(KINDS).find((each) => fits(each, first) && KINDS[each].phrase(first) === ending[1]);
  return kind && !Number.isNaN(+(end.until ?? 0)) ? { kind, end } : undefined;
}

/** A day as the texts of problems take it: ISO date, German weekday, English weekday. */
function dayText(day) {
  const name = (language) => day.toLocaleDateString(language, { weekday: "long", timeZone: "UTC" });
  return [iso(day), name("de-DE"), name("en-GB")];
}

/**
 * What is wrong with a series.
 *
 * begin: {date, time}; phrase: as the header has it, may be empty; lists: {ausser, zusaetzlich, abgesagt-am: Dates; verlegt:
 * [{from, to}]}; say: takes the key of the problem, its text and the arguments of that. Nothing is said of a phrase that is
 * none of those that can be chosen.
 */
export function check(begin, phrase, lists, say) {
  const first = begin.date;
  const series = phrase ? chosen(phrase, first) : undefined;
  if (phrase && !series) return;
  const report = (key, variant, ...days) => say(key, "serie-ungueltig." + variant, ...days.flatMap(dayText));
  if (series) {
    const { until, times } = series.end;
    if (until && until < first) return report("wiederholung", "over", until, first);
    if (times !== undefined && (times < 1 || times > MOST)) return say("wiederholung", "serie-ungueltig.count", MOST);
  }
  const regular = series ? dates(series.kind, first, series.end) : [first];
  if (regular.length > MOST) return say("wiederholung", "serie-ungueltig.too-many", MOST, iso(regular[MOST - 1]));
  if (series && (regular.length < (series.end.times ?? 0) || series.end.until >= horizon(first))) {
    return say("wiederholung", "serie-ungueltig.too-far", YEARS, iso(new Date(+horizon(first) - DAY)));
  }
  exceptions(begin, regular, lists, say, report);
}

function exceptions(begin, regular, lists, say, report) {
  const days = regular.map(Number);
  const all = new Set([...days, ...lists.zusaetzlich.map(Number)]);
  const seen = new Map();
  const names = { ausser: "excluded", "abgesagt-am": "cancelled", verlegt: "moved" };
  for (const key of ["ausser", "zusaetzlich", "abgesagt-am", "verlegt"]) {
    for (const entry of lists[key]) {
      const day = entry.from ?? entry;
      const before = seen.get(+day);
      seen.set(+day, key);
      if (before === key) report(key, "listed-twice", day);
      else if (before === "zusaetzlich") continue;
      else if (before) report(key, "also-" + names[before], day);
      else if (key === "zusaetzlich" && days.includes(+day)) report(key, "already", day);
      else if (key !== "zusaetzlich" && !all.has(+day)) report(key, "no-occurrence", day, nearest(regular, day));
    }
  }
  const excluded = lists.ausser.map(Number);
  if (all.size > MOST) say("zusaetzlich", "serie-ungueltig.too-many-added", MOST, all.size);
  if ([...all].every((day) => excluded.includes(day))) report("ausser", "nothing-left");
  targets(begin, [...all], excluded, lists.verlegt, report);
}

/** A moved date may meet another on the same day, but not at the same time. */
function targets(begin, all, excluded, moves, report) {
  const at = (day, time) => day + (time === undefined ? 0 : (time + 1) * 60000);
  const moved = moves.map(({ from }) => +from);
  const taken = new Set(all.filter((day) => !excluded.includes(day) && !moved.includes(day)).map((day) => at(day, begin.time)));
  for (const { from, to } of [...moves].sort((a, b) => a.from - b.from)) {
    const time = to.time === undefined ? begin.time : to.time;
    if (+from === +to.date && time === begin.time) report("verlegt", "moved-nowhere", from);
    else if (taken.has(at(+to.date, time))) report("verlegt", "moved-onto", from, to.date);
    else taken.add(at(+to.date, time));
  }
}

const nearest = (some, day) => some.reduce((best, each) => (Math.abs(each - day) < Math.abs(best - day) ? each : best), some[0]);

/** The last day on which anything of it is, as a Date. */
export function lastDay(begin, phrase, lists) {
  const series = phrase ? chosen(phrase, begin.date) : undefined;
  if (phrase && !series) return undefined;
  const days = [...(series ? dates(series.kind, begin.date, series.end) : [begin.date]), ...lists.zusaetzlich];
  const moved = lists.verlegt.map(({ from }) => +from);
  const gone = [...lists.ausser.map(Number), ...moved];
  return new Date(Math.max(...days.map(Number).filter((day) => !gone.includes(day)), ...lists.verlegt.map(({ to }) => +to.date)));
}
