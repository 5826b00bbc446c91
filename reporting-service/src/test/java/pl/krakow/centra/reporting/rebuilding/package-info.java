@NullMarked
package pl.krakow.centra.reporting.rebuilding;

import org.jspecify.annotations.NullMarked;
