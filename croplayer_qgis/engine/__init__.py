"""The engine process: JSON-RPC server and command line."""
