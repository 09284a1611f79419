"""The parts of the dashboard in which an action can be decided; an action keeps which one it was (`opened_from`)."""

QUESTIONS = "questions"
SILENCE = "silence board"
TEMPLATES = "templates"
REVIEW = "weekly review"
PLACES = (QUESTIONS, SILENCE, TEMPLATES, REVIEW)
