"""What to type to get by papermill what is seen in the explorer."""

import shlex
import sys
import tempfile
from pathlib import Path

from helpers.desk.pictures import Choice
from helpers.paths import NOTEBOOKS, ROOT
from helpers.reports.parameters import Parameters

NOTEBOOK = "08-explore"


def papermill_line(chosen: Choice, parameters: Parameters) -> str:
    """Return the command that shows and exports the same; it is typed in the folder of the clone.

    Parameters
    ----------
    chosen : Choice
    parameters : Parameters
        Of the explorer; what is no choice is taken over from them.

    Returns
    -------
    str
    """
    program = Path(sys.executable).with_name("papermill")
    given = vars(chosen) | {"data_dir": parameters.data_dir, "out_dir": parameters.out_dir}
    words = [_from_root(program), _from_root(NOTEBOOKS / f"{NOTEBOOK}.ipynb")]
    words.append(f"{tempfile.gettempdir()}/{NOTEBOOK.partition('-')[2]}.ipynb")
    words += [word for name, value in given.items() if value for word in ("-p", name, str(value))]
    return shlex.join(words)


def _from_root(path: Path) -> str:
    return str(path.relative_to(ROOT) if path.is_relative_to(ROOT) else path)
