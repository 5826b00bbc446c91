/** How the kit's parts are put together. Nothing here is found by component scan, everything can be replaced by a bean. */
@NullMarked
package pl.krakow.centra.kit.autoconfigure;

import org.jspecify.annotations.NullMarked;
