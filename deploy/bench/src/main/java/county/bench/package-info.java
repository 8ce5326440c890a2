/** Benchmarks: the real service beside the bare limit of the same machine in the same run. Nothing here asserts a time. */
@NullMarked
package county.bench;

import org.jspecify.annotations.NullMarked;
