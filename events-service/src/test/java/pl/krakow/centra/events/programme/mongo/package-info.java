@NullMarked
package pl.krakow.centra.events.programme.mongo;

import org.jspecify.annotations.NullMarked;
