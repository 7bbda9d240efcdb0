"""What holds for every test, in whichever of the environments it runs."""

from importlib.util import find_spec

if find_spec("hypothesis"):  # not among QGIS's test packages
    from hypothesis import settings

    # The same examples each time and no deadline, which would measure the machine;
    # `--hypothesis-profile=default` looks for new ones.
    settings.load_profile("ci")
