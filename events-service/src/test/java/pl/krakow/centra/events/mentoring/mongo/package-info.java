@NullMarked
package pl.krakow.centra.events.mentoring.mongo;

import org.jspecify.annotations.NullMarked;
