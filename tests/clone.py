"""A small clone of git to compare states of the tables in."""

import os
import shutil
import subprocess

import pytest

needs_git = pytest.mark.skipif(shutil.which("git") is None, reason="git is not installed")
_SIGNED = {f"GIT_{who}_{what}": value for who in ("AUTHOR", "COMMITTER")
           for what, value in (("NAME", "data desk"), ("EMAIL", "desk@example.org"))}  # fmt: skip


def git(folder, *arguments):
    environment = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
    subprocess.run(["git", "-C", folder, *arguments], check=True, capture_output=True, env=environment | _SIGNED)


def commit(folder, message="A state"):
    """Commit everything in a folder, which becomes a clone if it is none."""
    if not (folder / ".git").exists():
        git(folder, "init", "-q")
    git(folder, "add", "-A")
    git(folder, "commit", "-q", "--allow-empty", "-m", message)


def replace(path, *pairs):
    """Change texts of a file, each of which must stand in it."""
    text = path.read_text("utf-8")
    for old, new in pairs:
        assert old in text, old
        text = text.replace(old, new)
    path.write_text(text, "utf-8")
