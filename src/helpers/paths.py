"""Where things are, found from the package and never from the working folder."""

from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
RAW = ROOT / "data" / "raw"
BOUNDARIES = RAW / "boundaries"
PROCESSED = ROOT / "data" / "processed"
NOTEBOOKS = ROOT / "notebooks"
OUTPUT = ROOT / "output"
