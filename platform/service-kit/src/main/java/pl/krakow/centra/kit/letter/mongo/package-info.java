/** Letters in the service's store. */
@NullMarked
package pl.krakow.centra.kit.letter.mongo;

import org.jspecify.annotations.NullMarked;
