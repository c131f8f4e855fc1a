"""The operations of an AsyncSeam, one module for each group; generated, but for the base."""
