@NullMarked
package pl.krakow.centra.reporting.counting.bitmap;

import org.jspecify.annotations.NullMarked;
