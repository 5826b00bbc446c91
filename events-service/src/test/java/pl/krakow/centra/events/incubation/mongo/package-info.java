@NullMarked
package pl.krakow.centra.events.incubation.mongo;

import org.jspecify.annotations.NullMarked;
