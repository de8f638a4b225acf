"""Addresses as links take them: ASCII that leads where the address in the table leads."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from helpers.ledger.links import link

LED = {
    "https://пример.example/новости?о=ё#я": "https://xn--e1afmkfd.example/%D0%BD%D0%BE%D0%B2%D0%BE%D1%81%D1%82%D0%B8?%D0%BE=%D1%91#%D1%8F",
    "https://ПРИМЕР.example:8080/a": "https://xn--e1afmkfd.example:8080/a",
    "https://user:pass@пример.example/a": "https://user:pass@xn--e1afmkfd.example/a",
    "https://Straße.example/": "https://xn--strae-oqa.example/",
    "https://🔥.example/🔥": "https://xn--4v8h.example/%F0%9F%94%A5",
    "http://[2001:db8::1]:80/я": "http://[2001:db8::1]:80/%D1%8F",
    "https://e.example/пример.example": "https://e.example/%D0%BF%D1%80%D0%B8%D0%BC%D0%B5%D1%80.example",
    "https://e.example/a b|c^d": "https://e.example/a%20b%7Cc%5Ed",
    # As they are: what is encoded already, a sign that begins no code, brackets, what only looks like a host.
    "https://e.example/%D1%8F%2F?q=100%&a=%zz": "https://e.example/%D1%8F%2F?q=100%&a=%zz",
    "https://e.example/[x](y)~*'!;a=b,c@d:$": "https://e.example/[x](y)~*'!;a=b,c@d:$",
    "https://xn--e1afmkfd.example/": "https://xn--e1afmkfd.example/",
    "http://[::1": "http://[::1",
}


@pytest.mark.parametrize(("address", "led"), LED.items())
def test_an_address_beyond_ascii_leads_there_in_ascii(address, led):
    assert link(address) == led


@given(st.text(st.characters(codec="utf-8"), max_size=40), st.text(st.characters(codec="utf-8"), max_size=20))
def test_any_address_becomes_one_of_ascii_and_stays_it(host, path):
    led = link(f"https://{host}/{path}")
    assert led.isascii() and led.isprintable() and not set(" <>\"\\^`{|}") & set(led)
    assert link(led) == led


def test_the_addresses_of_the_tables_lead_in_ascii(everything):
    addresses = everything.source["url"]
    assert addresses.map(str.isascii).all()
    plain = everything.tables["sources"].set_index("source_id")["url"]
    assert (addresses == plain)[plain.map(str.isascii)].all() and not plain.map(str.isascii).all()
