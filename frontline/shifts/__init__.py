"""Shifts of leaders on the phones: when to take one, the calendars it has to fit, and what became of it."""
