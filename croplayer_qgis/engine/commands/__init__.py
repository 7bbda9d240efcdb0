"""The commands of ``croplayer``, one a file: each has ``add_arguments(parser)`` and ``run(args)``.

Their names and one line of help each are in ``table.py``; a file is imported when its command is given. A
command may have an ``EPILOG``, shown below its help.
"""
