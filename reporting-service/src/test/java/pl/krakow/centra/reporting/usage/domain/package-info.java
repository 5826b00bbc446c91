@NullMarked
package pl.krakow.centra.reporting.usage.domain;

import org.jspecify.annotations.NullMarked;
