"""Busy times of leaders: read from .ics files, feeds and CalDAV, expanded on our side, kept for planning without a network."""

from frontline.shifts.calendars.reading import BusyCalendar, BusyTime, Unreadable, busy_times

__all__ = ["BusyCalendar", "BusyTime", "Unreadable", "busy_times"]
