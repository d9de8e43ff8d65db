/** Benchmarks against the running product, each with a command of its own in {@code docs/performance.md}; no tests. */
package nl.careconnections.system.speed;
