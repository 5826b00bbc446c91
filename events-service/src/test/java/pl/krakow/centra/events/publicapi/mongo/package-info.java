@NullMarked
package pl.krakow.centra.events.publicapi.mongo;

import org.jspecify.annotations.NullMarked;
