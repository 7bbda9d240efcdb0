"""Does something with a write fault, in a fresh child of this process for each line on stdin.

Started with ``write_faults.c`` loaded. A line is JSON: ``folder`` (of which writes are counted), ``at``,
``kind`` and ``count`` as there; the first is a path to a pickled function, which is called with the folder.
The answer is the child's exit status: 0 done, 3 ended with a sentence, minus a signal, else a traceback.
"""

import ctypes
import json
import os
import pickle
import sys
import traceback
from pathlib import Path

from croplayer_qgis.core.errors import CropLayerError

DONE, SENTENCE, TRACEBACK = 0, 3, 1


def child(told, action):
    """Calls the function with the fault that was told."""
    os.environ.update(
        FAULT_FOLDER=told["folder"],
        FAULT_AT=str(told["at"]),
        FAULT_KIND=told["kind"],
        FAULT_COUNT=told["count"],
    )
    try:
        action(Path(told["folder"]))
        return DONE
    except CropLayerError as error:
        print(error, file=sys.stderr)
        return SENTENCE
    except BaseException:
        traceback.print_exc()
        return TRACEBACK


def main():
    """Serves until stdin ends."""
    with Path(json.loads(sys.stdin.readline())).open("rb") as file:
        action = pickle.load(file)
    for line in iter(sys.stdin.readline, ""):
        pid = os.fork()
        if pid == 0:
            status = child(json.loads(line), action)
            sys.stderr.flush()
            ctypes.CDLL(None).tell_count()
            os._exit(status)
        _, ended = os.waitpid(pid, 0)
        print(os.waitstatus_to_exitcode(ended), flush=True)


if __name__ == "__main__":
    main()
