/** One document per statement with its draft; one per version. */
@NullMarked
package pl.krakow.centra.reporting.statements.mongo;

import org.jspecify.annotations.NullMarked;
