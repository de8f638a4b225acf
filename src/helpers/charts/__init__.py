"""What is drawn: one module a chart, on a shared frame.

Each chart is a function of what is known, a size and a language, and returns a :class:`Chart`; none of them knows of
notebooks or files.
"""

from helpers.charts.chart import NAMES, Chart, Mark

__all__ = ["NAMES", "Chart", "Mark"]
