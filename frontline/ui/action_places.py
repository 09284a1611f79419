"""The parts of the dashboard in which an action can be decided; an action keeps which one it was (`opened_from`)."""

QUESTIONS = "questions"
SILENCE = "silence board"
TEMPLATES = "templates"
PLACES = (QUESTIONS, SILENCE, TEMPLATES)
