"""How a check reports what it found."""

import pytest


def no_problems(problems):
    if problems:
        pytest.fail("\n".join(problems), pytrace=False)
