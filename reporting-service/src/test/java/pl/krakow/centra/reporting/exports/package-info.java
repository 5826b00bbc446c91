@NullMarked
package pl.krakow.centra.reporting.exports;

import org.jspecify.annotations.NullMarked;
