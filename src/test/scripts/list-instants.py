#!/usr/bin/python3
"""Lists what takes place by the calendars of a folder, as Debian's icalendar and recurring-ical-events read them.

list-instants.py FOLDER [PART]: one line for each date, sorted: file, UID, begin, end, status and name, with tabs in between.
Instants are in UTC; whole days are days, and end with the day after. Only files whose path contains PART are read.
"""
import datetime
import pathlib
import sys

import icalendar
import recurring_ical_events

FROM, TO = datetime.date(1990, 1, 1), datetime.date(2140, 1, 1)


def text(moment):
    if isinstance(moment, datetime.datetime):
        return moment.astimezone(datetime.timezone.utc).strftime("%Y-%m-%dT%H:%M:%SZ")
    return moment.isoformat()


def dates(folder, path):
    calendar = icalendar.Calendar.from_ical(path.read_bytes())
    if calendar.errors or any(part.errors for part in calendar.walk()):
        sys.exit("%s: %s" % (path, [part.errors for part in calendar.walk()]))
    for event in recurring_ical_events.of(calendar).between(FROM, TO):
        begin = event["DTSTART"].dt
        end = event["DTEND"].dt if "DTEND" in event else begin
        name = path.relative_to(folder).as_posix()
        yield "\t".join([name, event["UID"], text(begin), text(end), event["STATUS"], event["SUMMARY"]])


def main(folder, part=""):
    paths = sorted(path for path in folder.rglob("*.ics") if part in path.as_posix())
    lines = [line for path in paths for line in dates(folder, path)]
    sys.stdout.reconfigure(encoding="utf-8")
    for line in sorted(lines):
        print(line)


main(pathlib.Path(sys.argv[1]), *sys.argv[2:])
