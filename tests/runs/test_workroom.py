"""A batch has a temporary folder of its own, which goes with it or, if it is killed, with the next batch."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from helpers.runs import workroom

LIVES = """
import sys, tempfile
from helpers.runs import workroom
room = workroom.move_in()
assert workroom.move_in() == room and tempfile.gettempdir() == str(room)
tempfile.mkstemp()
open(tempfile.mkdtemp() + "/file", "w").close()
print(room, flush=True)
sys.stdin.read()
"""


@pytest.fixture
def living(tmp_path):
    """Start processes that have moved in below a folder, each with files in its room."""
    started = []

    def start():
        process = subprocess.Popen(
            [sys.executable, "-c", LIVES], env=os.environ | {"TMPDIR": str(tmp_path)},
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
        )  # fmt: skip
        started.append(process)
        return process, Path(process.stdout.readline().strip())

    yield start
    for process in started:
        process.kill()
        process.communicate()


def test_a_room_goes_with_its_process(living, tmp_path):
    process, room = living()
    assert room.parent == tmp_path and len([*room.rglob("*")]) == 4
    process.communicate("")
    assert process.returncode == 0 and not list(tmp_path.iterdir())


def test_the_room_of_a_killed_process_is_removed_by_the_next_and_that_of_a_living_one_is_not(living, tmp_path):
    (killed, left), (_, kept) = living(), living()
    killed.kill()
    killed.wait()
    mine = tmp_path / f"{workroom.PREFIX}of-the-reader"
    mine.mkdir()
    (mine / "notes.txt").write_text("not ours")
    (tmp_path / f"{workroom.PREFIX}link").symlink_to(mine)
    assert left.exists()
    _, room = living()
    assert not left.exists() and {path.name for path in tmp_path.iterdir()} == {
        kept.name, room.name, mine.name, f"{workroom.PREFIX}link"
    }  # fmt: skip
    assert len([*kept.rglob("*")]) == 4 and (mine / "notes.txt").exists()


def test_a_room_that_is_just_made_is_never_taken_for_a_left_one(tmp_path, monkeypatch):
    """Another process looks at each moment at which the file system changes."""
    hold, seen = workroom._hold, []

    def looked_at(room):
        workroom._remove_if_left(room)
        hold(room)
        workroom._remove_if_left(room)
        seen.append(room.exists())

    monkeypatch.setattr(workroom, "_hold", looked_at)
    monkeypatch.setattr(workroom, "Finalize", lambda *given, **options: None)
    room = workroom.room.__wrapped__(tmp_path)
    assert seen == [True] and room.exists()


FORKS = """
import multiprocessing.util
from helpers.runs import workroom
room = workroom.move_in()
multiprocessing.util.get_temp_dir()
child = multiprocessing.get_context("fork").Process(target=print, args=("child",))
child.start()
child.join()
print(room.exists())
"""


def test_a_room_goes_with_its_own_process_alone_and_after_what_multiprocessing_keeps_in_it(tmp_path):
    told = subprocess.run(
        [sys.executable, "-c", FORKS], env=os.environ | {"TMPDIR": str(tmp_path)}, capture_output=True, text=True
    )
    assert told.stdout.split() == ["child", "True"] and told.stderr == "" and told.returncode == 0
    assert not list(tmp_path.iterdir())
