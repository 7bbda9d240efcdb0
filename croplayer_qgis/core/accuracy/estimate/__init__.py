"""From labels and map to accuracies and areas with their intervals."""
