"""The sub-commands of ``croplayer``, one a file: each has ``add_parser(subparsers)`` and ``run(args)``."""
