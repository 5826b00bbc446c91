@NullMarked
package pl.krakow.centra.events.publicapi.domain;

import org.jspecify.annotations.NullMarked;
