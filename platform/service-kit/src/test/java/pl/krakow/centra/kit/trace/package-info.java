@NullMarked
package pl.krakow.centra.kit.trace;

import org.jspecify.annotations.NullMarked;
