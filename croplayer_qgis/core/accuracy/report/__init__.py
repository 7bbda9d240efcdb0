"""The accuracy report: one HTML file made from the results in a folder, its charts drawn by matplotlib."""
