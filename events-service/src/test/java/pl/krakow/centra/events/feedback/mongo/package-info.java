@NullMarked
package pl.krakow.centra.events.feedback.mongo;

import org.jspecify.annotations.NullMarked;
