"""Commands bear closed and full streams, other encodings and low limits, or say in a sentence what is missing."""

import errno
import os
import resource
import shlex
import subprocess
import sys

import pytest

from helpers import __main__ as command
from helpers.__main__ import main
from helpers.errors import UserError
from helpers.ledger import describe
from helpers.paths import RAW
from helpers.runs import forks, machine

HELPERS = [sys.executable, "-m", "helpers"]
EXPLAIN = ["explain", "--no-charts", "bel-032"]
FULL = "The answer cannot be printed: No space left on device.\n"


def _shell(before, *arguments, after="", **environment):
    """Run a command of ours in a shell that has set or redirected something."""
    line = f"{before}; {shlex.join([*HELPERS, *map(str, arguments)])} {after}"
    settings = {name: value for name, value in os.environ.items() if name != "PYTHONUNBUFFERED"} | environment
    return subprocess.run(["sh", "-c", line], capture_output=True, env=settings)


@pytest.fixture
def faulty(raw):
    """Raw tables with one fault, whose value has letters that few encodings know."""
    path = raw / "unit_sizes.csv"
    lines = path.read_text("utf-8").splitlines(keepends=True)
    lines[1] = lines[1].replace(",accepted,", ",принято,", 1)
    path.write_text("".join(lines), "utf-8")
    return raw.parent


# ---- streams


@pytest.mark.sample(1)
@pytest.mark.parametrize("encoding", ["ascii", "cp1252", "latin-1", "koi8-r", "utf-16", "ascii:strict"])
def test_a_fault_is_told_whatever_the_encoding_of_the_terminal(faulty, encoding):
    told = _shell(":", "check", "--data", faulty, PYTHONIOENCODING=encoding)
    assert told.returncode == 1 and told.stderr == b""
    lines = told.stdout.decode(encoding.split(":")[0]).splitlines()
    assert lines[-1] == "1 fault in the tables."
    value = "принято" if encoding in ("koi8-r", "utf-16") else ascii("принято")[1:-1]
    assert value in lines[0] and "did you mean" not in lines[0]


def test_a_sentence_is_told_whatever_the_encoding_of_the_terminal(tmp_path):
    told = _shell(":", "check", "--data", tmp_path / "дом", PYTHONIOENCODING="ascii")
    assert told.returncode == 2 and rb"\u0434\u043e\u043c/raw: a data folder holds raw/" in told.stderr


@pytest.mark.sample(3)
@pytest.mark.parametrize(
    ("arguments", "code"), [(["check"], 0), (EXPLAIN, 0), (["--help"], 0), (["explain"], 2), (["check", "--data", "/none"], 2)]
)
@pytest.mark.parametrize("closed", [">&-", "2>&-", "<&-", ">&- 2>&- <&-"])
def test_closed_streams_change_neither_work_nor_exit_code(arguments, code, closed):
    told = _shell(":", *arguments, after=closed)
    assert told.returncode == code
    assert b"Traceback" not in told.stdout + told.stderr


def test_nothing_of_ours_is_taken_for_a_closed_stream(tmp_path):
    """A file that is opened takes the lowest free number; what is printed for the closed stream must not get into it."""
    script = "import sys; from helpers.runs import machine; machine.prepare(); f = open(sys.argv[1], 'w')\nprint(f.fileno(), file=f)"
    line = shlex.join([sys.executable, "-c", script, str(tmp_path / "file")])
    assert subprocess.run(["sh", "-c", f"{line} >&- 2>&- <&-"]).returncode == 0
    assert int((tmp_path / "file").read_text()) > 2


@pytest.mark.sample(2)
@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="there is no full disk to write to")
@pytest.mark.parametrize("arguments", [["check"], EXPLAIN, ["--help"], ["explain", "--help"], ["reports", "--dry-run"]])
def test_a_full_disk_behind_the_output_is_told(arguments):
    told = _shell(":", *arguments, after="> /dev/full")
    assert (told.returncode, told.stderr.decode()) == (1, FULL)


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="there is no full disk to write to")
def test_a_full_disk_behind_the_errors_changes_no_exit_code():
    assert _shell(":", "explain", "bel-9999", after="2> /dev/full").returncode == 2
    assert _shell(":", "reports", "--nonsense", after="2> /dev/full").returncode == 2


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (["check", "--data", "FAULTY"], 1),
        pytest.param(["check"], 0, marks=pytest.mark.torture),
        pytest.param(EXPLAIN, 0, marks=pytest.mark.torture),  # in the fast tests in tests/desk/test_explain.py
        (["--help"], 0),
    ],
)
def test_a_closed_pipe_changes_no_exit_code(faulty, arguments, code):
    arguments = [str(faulty) if one == "FAULTY" else one for one in arguments]
    asked = subprocess.Popen([*HELPERS, *arguments], stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    asked.stdout.close()
    assert asked.stderr.read() == b"" and asked.wait() == code


def test_what_nobody_reads_is_not_worked_out(monkeypatch):
    def asked():
        yield "a line"
        raise AssertionError("worked on for nobody")

    def closed(*text, **options):
        raise BrokenPipeError(errno.EPIPE, os.strerror(errno.EPIPE))

    monkeypatch.setattr(command, "print", closed, raising=False)
    monkeypatch.setattr(machine, "silence", lambda stream: None)
    command._tell(asked())


def test_a_display_that_nobody_sees_stops_nothing(tmp_path):
    out = ["reports", "--only", "06-claims", "--region", "kursk", "--jobs", "1", "--out", str(tmp_path)]
    asked = subprocess.Popen([*HELPERS, *out], stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    asked.stderr.close()
    assert "1 made" in asked.stdout.read().decode() and asked.wait() == 0


# ---- limits


@pytest.mark.parametrize(
    ("limit", "arguments", "said"),
    [
        ("ulimit -v 500000", ["reports", "--force"], "gives a process 488 MiB of memory, and 1536 are needed"),
        ("ulimit -v 400000", ["gallery"], "gives a process 390 MiB of memory, and 450 are needed"),
        ("ulimit -v 300000", ["check"], "gives a process 292 MiB of memory, and 320 are needed"),
        ("ulimit -n 32", ["reports", "--force", "--jobs", "2"], "open 32 files at a time, and 128 are needed: ulimit -n 128."),
        ("ulimit -n 200", ["reports", "--force", "--jobs", "9"], "and 320 are needed: ulimit -n 320, or run fewer at a time: --jobs 5."),
    ],
)  # fmt: skip
def test_too_low_a_limit_is_told_before_anything_is_run(limit, arguments, said, tmp_path):
    told = _shell(limit, *arguments, *["--out", tmp_path / "out"] * (arguments[0] != "check"))
    assert told.returncode == 1 and said in told.stderr.decode() and told.stderr.count(b"\n") == 1
    assert not (tmp_path / "out").exists()


def test_as_many_files_as_are_needed_are_asked_for(tmp_path):
    script = "from helpers.runs import machine; machine.open_files(30); import resource; print(resource.getrlimit(resource.RLIMIT_NOFILE)[0])"
    line = f"ulimit -Sn 64; {shlex.join([sys.executable, '-c', script])}"
    assert subprocess.run(["sh", "-c", line], capture_output=True, text=True).stdout == "992\n"


@pytest.mark.parametrize(
    ("problem", "said"),
    [
        (MemoryError(), "There is not enough memory on this machine"),
        (ImportError("libx.so: failed to map segment"), "A library cannot be loaded (libx.so: failed to map segment)"),
        (OSError(errno.EMFILE, os.strerror(errno.EMFILE)), "The machine refused: Too many open files."),
        (OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), "/tmp/x"), "The machine refused: /tmp/x: No space left"),
        (FileNotFoundError("no usable temporary directory"), "The machine refused: no usable temporary directory."),
        (RuntimeError("can't start new thread"), "This machine can start no further thread"),
    ],
)
def test_what_the_machine_lacks_is_told_in_a_sentence(problem, said, monkeypatch, capsys):
    def fails(options):
        raise problem

    monkeypatch.setattr(command, "_check", fails)
    assert main(["check"]) == 1
    told = capsys.readouterr()
    assert told.err.startswith(said) and told.err.count("\n") == 1 and not told.out


def test_a_bug_is_no_fault_of_the_machine(monkeypatch):
    def fails(options):
        raise RuntimeError("a bug")

    monkeypatch.setattr(command, "_check", fails)
    with pytest.raises(RuntimeError, match="a bug"):
        main(["check"])


# ---- folders


@pytest.mark.parametrize(
    ("arguments", "name"),
    [
        (["reports", "--out"], "--out"), (["reports", "--only"], "--only"), (["reports", "--known-by"], "--known-by"),
        (["reports", "--why"], "--why"), (["reports", "--scheduler"], "--scheduler"), (["reports", "--region"], "--region"),
        (["gallery", "--out"], "--out"), (["curate", "--data"], "--data"), (["check", "--data"], "--data"),
        (["changes", "--since"], "--since"), (["explain", "bel-032"], "ID"),
    ],
)  # fmt: skip
def test_bytes_that_are_no_text_are_refused_first(arguments, name, tmp_path, capsys):
    assert main([*arguments, f"{tmp_path}/дом-\udcff"]) == 2
    told = capsys.readouterr()
    assert told.err == f"{name} is '{tmp_path}/дом-\\xff', which is not UTF-8 text.\n" and not told.out
    assert not list(tmp_path.iterdir())


def test_a_clone_in_a_folder_whose_name_is_no_text_is_told(monkeypatch, capsys):
    monkeypatch.setattr(command, "ROOT", "/srv/\udce4")
    assert main(["check"]) == 2
    assert capsys.readouterr().err == "The folder of this clone is '/srv/\\xe4', which is not UTF-8 text.\n"


def test_letters_that_a_shell_does_not_read_are_told_with_the_remedy(tmp_path):
    narrow = {"PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0", "LC_ALL": "C"}
    told = _shell(":", "check", "--data", tmp_path / "дом", **narrow)
    assert told.returncode == 2 and told.stderr.endswith(b"and this shell reads ascii only: set PYTHONUTF8=1.\n")


@pytest.mark.parametrize("number", [errno.EROFS, errno.EACCES, errno.ENOSPC])
def test_documents_that_cannot_be_written_are_told(monkeypatch, capsys, number):
    def refuse(**options):
        raise OSError(number, os.strerror(number), f"{options['dir']}/.writing-x")

    monkeypatch.setattr("helpers.files.tempfile.TemporaryDirectory", refuse)
    assert main(["describe"]) == 1
    assert capsys.readouterr().err == f"The folder {RAW} cannot be written: {os.strerror(number)}.\n"


def test_a_document_that_is_missing_is_told(raw, monkeypatch, capsys):
    monkeypatch.setattr("helpers.paths.DATA", raw.parent)
    (raw / "README.md").unlink()
    assert main(["describe"]) == 1
    assert capsys.readouterr().err == f"{raw / 'README.md'} cannot be read: No such file or directory.\n"


def test_a_working_folder_that_is_gone_is_told(tmp_path, monkeypatch, capsys):
    (tmp_path / "gone").mkdir()
    monkeypatch.chdir(tmp_path / "gone")
    (tmp_path / "gone").rmdir()
    assert main(["reports", "--only", "03-map", "--out", "here"]) == 1
    told = capsys.readouterr().err
    assert told == "The machine refused: the folder that this is run from: No such file or directory.\n"


def test_documents_are_written_both_or_none(raw, monkeypatch):
    monkeypatch.setattr(describe, "documents", lambda data_dir: {raw / "README.md": "new", raw / "datapackage.json": "\udcff"})
    before = (raw / "README.md").read_bytes()
    with pytest.raises(UnicodeEncodeError):
        describe.describe(raw.parent)
    assert (raw / "README.md").read_bytes() == before and not list(raw.glob(".*"))


def test_the_warm_process_starts_where_the_path_of_temporary_files_is_too_long_for_a_socket(tmp_path):
    deep = tmp_path / ("x" * 120)
    deep.mkdir()
    script = "from helpers.runs import forks; print(forks.possible()); forks.warm_up(); import tempfile; print(tempfile.gettempdir())"
    told = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, env=os.environ | {"TMPDIR": str(deep)}
    )
    assert told.stdout == f"True\n{deep}\n" and told.stderr == ""


def test_no_process_is_kept_warm_where_there_is_no_place_for_its_socket(monkeypatch):
    forks._place.cache_clear()
    monkeypatch.setattr(forks.os, "access", lambda *given: False)
    try:
        assert not forks.possible()
    finally:
        forks._place.cache_clear()


def test_settings_of_the_user_are_shed_and_others_kept(monkeypatch):
    given = {"JUPYTER_PATH": "/a", "JUPYTER_DEFAULT_PROVISIONER_NAME": "b", "MPLBACKEND": "c", "MATPLOTLIBRC": "d",
             "IPYTHONDIR": "e", "PYTHONSTARTUP": "f", "TQDM_NCOLS": "x", "MPLCONFIGDIR": "kept", "DASK_CONFIG": "kept"}  # fmt: skip
    for name, value in given.items():
        monkeypatch.setenv(name, value)
    machine.shed_settings()
    assert {name for name in given if name in os.environ} == {"MPLCONFIGDIR", "DASK_CONFIG"}


def test_a_limit_is_read_from_the_machine_and_none_is_no_limit(monkeypatch):
    monkeypatch.setattr(resource, "getrlimit", lambda which: (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
    machine.refuse_little_memory(10**6)
    machine.open_files(10**6)
    monkeypatch.setattr(resource, "getrlimit", lambda which: (1 << 20, 1 << 20))
    with pytest.raises(UserError, match="gives a process 1 MiB of memory, and 2 are needed"):
        machine.refuse_little_memory(2)
