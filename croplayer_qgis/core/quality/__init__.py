"""Image quality assessment (IQA): what a source's imagery is worth, chip by chip."""
