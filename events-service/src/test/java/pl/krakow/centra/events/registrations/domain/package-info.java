@NullMarked
package pl.krakow.centra.events.registrations.domain;

import org.jspecify.annotations.NullMarked;
