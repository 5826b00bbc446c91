@NullMarked
package pl.krakow.centra.reporting.killing;

import org.jspecify.annotations.NullMarked;
