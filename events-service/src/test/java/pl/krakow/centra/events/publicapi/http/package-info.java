@NullMarked
package pl.krakow.centra.events.publicapi.http;

import org.jspecify.annotations.NullMarked;
