/** The rules of paths and their steps, in plain Java. */
@NullMarked
package pl.krakow.centra.events.incubation.domain;

import org.jspecify.annotations.NullMarked;
