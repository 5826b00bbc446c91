@NullMarked
package pl.krakow.centra.events.incubation.domain;

import org.jspecify.annotations.NullMarked;
