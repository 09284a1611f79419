"""Made-up customers: names, addresses at example.com or example.org, telephone numbers 555-0100 to 555-0199."""

from __future__ import annotations

import datetime as dt
import random
from dataclasses import dataclass

from .business_time import FIRST_DAY, drawn_second, stream

_GIVEN = (
    "Adele Agnes Alvin Amara Anton Arlene Astrid Beatrix Benno Bertha Blanche Boris Bridget Calvin Camille Cedric "
    "Clara Clement Conrad Cora Cyril Daphne Darius Delia Dorian Edgar Edith Edmund Elena Elsie Emil Esther Eunice "
    "Fabian Faye Fergus Flora Gemma Gideon Gloria Greta Hattie Hector Hilda Horace Ingrid Irma Isaac Ivy Jasper Joan "
    "Josiah Judith Kirsten Lavinia Leopold Linus Lorna Louisa Magnus Malika Marcel Marian Mavis Milton Mina Nestor "
    "Nora Odette Olive Orson Otis Paloma Perry Philippa Quentin Ramona Reuben Rhoda Rosalind Rufus Sabine Selma Silas "
    "Sonya Stella Sylvan Tamara Thelma Ulrich Ursula Vera Vernon Viola Wanda Wendell Wilma Yolanda Yusuf Zelda"
).split()
_ACCENTED = "José Renée Zoë Björn Chloé Núria François Jürgen Inés Søren".split()
_FAMILY_HEAD = "Ash Bar Brad Cal Cran Dun Eld Fair Gar Has Kir Lan Mar Nor Oak Pem Rad Sel Tor Whit Wal Yar".split()
_FAMILY_TAIL = "burn by cott den er ford gate ham hurst ing ley low man mer mond rel son sted ton wick".split()
_ORGANISATIONS = (
    "{} Historical Society|{} County Museum|{} Public Library|{} Film Archive|{} Photo Studio|{} Parish Council|"
    "{} Estate Services|{} Rowing Club|{} Theatre Guild|{} School District"
).split("|")
_PLACES = (
    "Albany NY 12207|Utica NY 13501|Hartford CT 06103|Trenton NJ 08608|Scranton PA 18503|Dayton OH 45402|"
    "Lansing MI 48933|Madison WI 53703|Des Moines IA 50309|Topeka KS 66603|Boise ID 83702|Salem OR 97301|"
    "Tucson AZ 85701|Austin TX 78701|Tulsa OK 74103|Mobile AL 36602|Macon GA 31201|Durham NC 27701|"
    "Richmond VA 23219|Dover DE 19901|Concord NH 03301|Portland ME 04101|Burlington VT 05401|Fresno CA 93721"
).split("|")
_AREA_CODES = (
    "201 203 205 206 207 208 209 212 213 214 215 216 217 218 219 224 225 228 229 231 234 239 240 248 251 252 253 254 "
    "256 260 262 267 269 270 276 281 301 302 303 304 305 307 308 309 310 312 313 314 315 316 317 318 319 320"
).split()
NEVER_ORDERED = 330


@dataclass
class Customer:
    """A customer as the shop knows one; first_order_at stays None for those who only registered."""

    customer_id: str
    name: str
    email: str
    digits: str
    registered_at: dt.datetime
    size: str
    place: str
    first_order_at: dt.datetime | None = None

    @property
    def given_name(self) -> str:
        """The name used in greetings and sign-offs."""
        return self.name.split()[0] if self.email.endswith("@example.com") else ""

    @property
    def requester_id(self) -> int:
        """The user id in the ticket system."""
        return 1000 + int(self.customer_id[1:])


_PLAIN = str.maketrans({"é": "e", "ë": "e", "ö": "o", "ø": "o", "ü": "u", "ú": "u", "ç": "c"})


def _plain(text: str) -> str:
    return text.lower().translate(_PLAIN)


class CustomerBook:
    """All customers in order of their number; numbers and telephone numbers are never given twice."""

    def __init__(self) -> None:
        self._rng = stream("customers")
        numbers = [f"{code}55501{line:02d}" for code in _AREA_CODES for line in range(100)]
        self._rng.shuffle(numbers)
        self._numbers = numbers
        self._names: set[str] = set()
        self.all: list[Customer] = []

    def register(self, registered_at: dt.datetime, size: str | None = None) -> Customer:
        """A new customer; one in eight is an organisation, which orders more."""
        rng = self._rng
        size = size or rng.choices(("small", "medium", "large"), (84, 12, 4))[0]
        organisation = size != "small" and rng.random() < 0.7
        name, email = self._fresh_name(rng, organisation)
        number = len(self.all) + 1
        customer = Customer(
            f"C{number:05d}", name, email, self._numbers.pop(), registered_at, size, rng.choice(_PLACES)
        )
        self.all.append(customer)
        return customer

    def _fresh_name(self, rng: random.Random, organisation: bool) -> tuple[str, str]:
        while True:
            family = rng.choice(_FAMILY_HEAD) + rng.choice(_FAMILY_TAIL)
            if organisation:
                name = rng.choice(_ORGANISATIONS).format(family)
                email = f"{_plain(name).replace(' ', '.')}@example.org"
            else:
                given = rng.choice(_ACCENTED) if rng.random() < 0.03 else rng.choice(_GIVEN)
                name = f"{given} {family}"
                email = f"{_plain(given)[0]}{family.lower()}@example.com"
            if email not in self._names and name not in self._names:
                self._names |= {email, name}
                return name, email


def known_before_start(book: CustomerBook) -> None:
    """Customers from before the data begin, with a first order in the two years before, and the never-ordered."""
    rng = stream("known customers")
    for _ in range(800):
        first = drawn_second(rng, FIRST_DAY - dt.timedelta(days=rng.randrange(70, 800)), 8, 22)
        book.register(first - dt.timedelta(days=rng.randrange(40), hours=1)).first_order_at = first
    for _ in range(NEVER_ORDERED):
        book.register(drawn_second(rng, FIRST_DAY + dt.timedelta(days=rng.randrange(-60, 540)), 8, 22), "small")


def dashed(digits: str) -> str:
    """A number as customers.csv shows it: +1 212-555-0143."""
    return f"+1 {digits[:3]}-{digits[3:6]}-{digits[6:]}"
