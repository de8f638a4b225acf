"""JupyterLab as ``make lab`` starts it: on the whole clone, asking nobody for news, leaving nothing to commit."""

import json
import warnings
from pathlib import Path

import nbformat
from jupyterlab_server.workspaces_handler import WorkspacesManager
from nbstripout import strip_output

c = get_config()  # type: ignore[name-defined]  # noqa: F821 - given by Jupyter
HERE = Path(__file__).parent
c.ServerApp.root_dir = str(HERE.parent)
c.LabApp.default_url = "/lab/tree/notebooks/08-explore.ipynb"
c.LabApp.news_url = None
c.LabApp.check_for_updates_class = "jupyterlab.NeverCheckForUpdate"
c.LabApp.extension_manager = "readonly"  # the other one asks PyPI what there is
c.ZMQChannelsWebsocketConnection.iopub_data_rate_limit = 1e8  # bytes a second: a map has nearly a megabyte

# A layout of its own, which git does not see: no tab of other work comes up, and charts get the room of the files.
LAYOUTS = HERE / "workspaces"
c.LabApp.workspaces_dir = str(LAYOUTS)
if not LAYOUTS.exists():
    first = {"layout-restorer:data": {"left": {"collapsed": True, "visible": True}}}
    WorkspacesManager(str(LAYOUTS)).save("default", json.dumps({"data": first, "metadata": {"id": "default"}}))

# What a run, or looking at it, adds to a notebook besides outputs and counts.
ADDED = ("metadata.language_info", "metadata.widgets", "cell.metadata.collapsed", "cell.metadata.execution",
         "cell.metadata.ExecuteTime", "cell.metadata.jupyter", "cell.metadata.scrolled")  # fmt: skip


def without_outputs(model, path, **_):
    """Save a notebook of the project as it is committed; executed reports in ``output/`` keep what they show."""
    if model["type"] == "notebook" and path.startswith("notebooks/"):
        notebook = nbformat.from_dict(model["content"])
        model["content"] = strip_output(
            notebook, keep_output=False, keep_count=False, keep_id=True, extra_keys=[*ADDED]
        )


c.ContentsManager.pre_save_hook = without_outputs
warnings.filterwarnings("ignore", "Overriding existing pre_save_hook")  # this file is read twice
