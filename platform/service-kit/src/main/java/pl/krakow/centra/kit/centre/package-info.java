/** The catalogue of centres: a centre is data, and this is where every process reads it. */
@NullMarked
package pl.krakow.centra.kit.centre;

import org.jspecify.annotations.NullMarked;
