@NullMarked
package pl.krakow.centra.kit.number;

import org.jspecify.annotations.NullMarked;
