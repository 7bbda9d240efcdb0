"""The bundled help."""
