@NullMarked
package pl.krakow.centra.reporting.closing.domain;

import org.jspecify.annotations.NullMarked;
