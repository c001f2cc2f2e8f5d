"""Mutation testing: small faults are sown in the code, one at a time, and the tests must see them."""
