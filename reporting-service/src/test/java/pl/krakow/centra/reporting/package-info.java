@NullMarked
package pl.krakow.centra.reporting;

import org.jspecify.annotations.NullMarked;
