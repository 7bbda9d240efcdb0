"""Page Results: layers, explanations and exports of a job."""
