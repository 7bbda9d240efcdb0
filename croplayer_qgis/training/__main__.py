"""``python -m croplayer_qgis.training <command>``: trains, exports and evaluates the models."""

from __future__ import annotations

import argparse
import importlib
import sys

from croplayer_qgis.core.errors import CropLayerError

# command -> (module with add_arguments and run, help); modules load only when called, torch is slow to import
COMMANDS = {
    "cropland": ("croplayer_qgis.training.mask2former.command", "train the cropland model"),
    "retrain": ("croplayer_qgis.training.mask2former.retrain", "train the cropland model on own labels"),
    "evaluate": ("croplayer_qgis.training.evaluate", "figures of a model on any folder of images"),
    "iqa": ("croplayer_qgis.training.iqa.train", "train the image quality model"),
    "evaluation": ("croplayer_qgis.training.regions.evaluation", "train the error evaluation model"),
    "fusion": ("croplayer_qgis.training.regions.fusion", "train the fusion model"),
}


def main(argv: list[str] | None = None) -> int:
    """Run one command; exit status 2 and one sentence when what was asked for cannot be done."""
    argv = sys.argv[1:] if argv is None else argv
    parser = argparse.ArgumentParser(prog="python -m croplayer_qgis.training", description=__doc__)
    commands = parser.add_subparsers(dest="command", required=True)
    for name, (module_name, help_text) in COMMANDS.items():
        command = commands.add_parser(name, help=help_text)
        if name in argv[:1]:
            module = importlib.import_module(module_name)
            module.add_arguments(command)
            command.set_defaults(run=module.run)
    args = parser.parse_args(argv)
    try:
        return int(args.run(args))
    except CropLayerError as error:
        print(f"croplayer training: {error.user_message}", file=sys.stderr)
        return 2


if __name__ == "__main__":
    sys.exit(main())
