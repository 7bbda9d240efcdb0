"""Codes with their words and colours, each once: job files hold the code, QGIS shows ``tr`` of the words."""
