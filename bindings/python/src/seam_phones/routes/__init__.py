"""Seam's operations, one file a resource. A method names its parameters and the shape of its answer; the rules are the core's."""
