// Calendar files as others read them: two independent parsers that must agree.
import { spawnSync } from "node:child_process";
import ICAL from "ical.js";

export interface ReadEvent {
  uid: string;
  summary: string;
  sequence: number;
  status: string;
  /** As `2026-11-19` or `2026-11-19T09:00:00+01:00`. */
  start: string;
  alarms: number;
}

export interface ReadCalendar {
  method: string;
  zones: number;
  events: ReadEvent[];
}

function offset(time: ICAL.Time): string {
  if (time.isDate) return time.toString();
  const seconds = time.utcOffset();
  const two = (number: number): string => String(number).padStart(2, "0");
  const sign = seconds < 0 ? "-" : "+";
  const minutes = Math.abs(seconds) / 60;
  return `${time.toString()}${sign}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

/** What `ical.js` reads, with the zone that stands in the file itself. */
export function readByIcalJs(file: string): ReadCalendar {
  const calendar = new ICAL.Component(ICAL.parse(file));
  const zones = calendar.getAllSubcomponents("vtimezone");
  for (const zone of zones) ICAL.TimezoneService.register(zone);
  const events = calendar.getAllSubcomponents("vevent").map((component) => {
    const event = new ICAL.Event(component);
    return {
      uid: event.uid,
      summary: event.summary,
      sequence: event.sequence,
      status: String(component.getFirstPropertyValue("status")),
      start: offset(event.startDate),
      alarms: component.getAllSubcomponents("valarm").length,
    };
  });
  return { method: String(calendar.getFirstPropertyValue("method")), zones: zones.length, events };
}

/** What Python's `icalendar` reads. */
export function readByPython(file: string): ReadCalendar {
  const read = spawnSync("python3", ["tests/support/read_ics.py"], { input: file, encoding: "utf8" });
  if (read.status !== 0) throw new Error(`python3 ended with ${read.status}: ${read.stderr}`);
  return JSON.parse(read.stdout) as ReadCalendar;
}
