"""What search engines for data read of the tables: a Dataset, in the words of schema.org."""

from typing import Any

from helpers.pages import address
from helpers.pages.days import days_of
from helpers.pages.edition import Edition


def dataset(edition: Edition) -> dict[str, Any]:
    """Return the description of the tables; what nobody has said is left out.

    Parameters
    ----------
    edition : Edition
        One that knows where the site will be found.

    Returns
    -------
    dict
    """
    credit, days = edition.known.credit, list(days_of(edition.known))
    told = {
        "@context": "https://schema.org",
        "@type": "Dataset",
        "name": credit.line or edition.say("page-front", place=edition.place(edition.widest)),
        "description": " ".join([edition.say("page-standfirst"), edition.say("page-methods-lead")]),
        "url": f"{edition.url}/{edition.lang}/tables.html",
        "license": credit.url,
        "version": edition.version,
        "inLanguage": edition.lang,
        "isAccessibleForFree": True,
        "temporalCoverage": f"{days[0]}/{days[-1]}" if days else "",
        "spatialCoverage": edition.place(edition.widest),
        "distribution": [{
            "@type": "DataDownload", "encodingFormat": "application/zip", "contentUrl": f"{edition.url}/{address.DATA}",
        }],
    }  # fmt: skip
    return {name: value for name, value in told.items() if value != ""}
