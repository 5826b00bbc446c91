/** Files in the store. */
@NullMarked
package pl.krakow.centra.kit.file.mongo;

import org.jspecify.annotations.NullMarked;
