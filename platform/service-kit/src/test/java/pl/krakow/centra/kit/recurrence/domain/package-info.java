@NullMarked
package pl.krakow.centra.kit.recurrence.domain;

import org.jspecify.annotations.NullMarked;
