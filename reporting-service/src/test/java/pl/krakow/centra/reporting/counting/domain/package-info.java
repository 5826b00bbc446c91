@NullMarked
package pl.krakow.centra.reporting.counting.domain;

import org.jspecify.annotations.NullMarked;
