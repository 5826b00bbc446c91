@NullMarked
package pl.krakow.centra.kit.centre;

import org.jspecify.annotations.NullMarked;
