/** Rebuilds in MongoDB, one document each. */
@NullMarked
package pl.krakow.centra.reporting.rebuilding.mongo;

import org.jspecify.annotations.NullMarked;
