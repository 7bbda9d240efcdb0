"""Development only: demo data, a loopback server of both tile services, and the demo run."""
