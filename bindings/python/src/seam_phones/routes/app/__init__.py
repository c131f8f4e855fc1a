"""The operations of a SeamApp, one module for each group; generated."""
