"""One family of expected errors: what happened, and what to do about it."""


class FrontlineError(Exception):
    """Something that a user can understand and mend; shown as one sentence, never as a traceback.

    `what_happened` and `what_to_do` are complete sentences without a final full stop being required.
    """

    def __init__(self, what_happened: str, what_to_do: str) -> None:
        self.what_happened = what_happened.rstrip(".")
        self.what_to_do = what_to_do.rstrip(".")
        super().__init__(f"{self.what_happened}. {self.what_to_do}.")

    def __reduce__(self) -> "tuple[type[FrontlineError], tuple[str, str]]":
        """Errors cross processes: they are made again from their two sentences."""
        return type(self), (self.what_happened, self.what_to_do)


class NothingImported(FrontlineError):
    """The question needs data that nobody has imported yet."""


class UnreadableFile(FrontlineError):
    """A file that cannot be read as what it was taken for; nothing of it was loaded."""


class ImportRefused(FrontlineError):
    """An import that would have guessed or lost something; nothing was changed."""


class UnknownQuery(FrontlineError):
    """A name that is not in the catalog."""


class BadParameter(FrontlineError):
    """A value that a query or a command cannot take."""


class BadQueryFile(FrontlineError):
    """A .sql file whose header does not keep the contract."""


class BadSettings(FrontlineError):
    """A settings or mapping file with a value that makes no sense."""
