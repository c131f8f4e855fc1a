"""The operations of an AsyncSeamApp, one module for each group; generated."""
