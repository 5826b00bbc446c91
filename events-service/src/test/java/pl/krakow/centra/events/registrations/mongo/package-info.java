@NullMarked
package pl.krakow.centra.events.registrations.mongo;

import org.jspecify.annotations.NullMarked;
